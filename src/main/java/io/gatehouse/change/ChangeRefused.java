package io.gatehouse.change;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** The system takes no such change at its stage. */
class ChangeRefused extends ErrorResponseException {

  ChangeRefused(String why) {
    super(HttpStatus.CONFLICT, ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, why), null);
  }
}
