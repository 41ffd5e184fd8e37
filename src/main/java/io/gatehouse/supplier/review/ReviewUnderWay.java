package io.gatehouse.supplier.review;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** Another review of the same supplier is not over yet. */
class ReviewUnderWay extends ErrorResponseException {

  ReviewUnderWay(String why) {
    super(HttpStatus.CONFLICT, ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, why), null);
  }
}
