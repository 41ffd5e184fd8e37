package io.gatehouse.lifecycle.request;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** The request cannot be taken: not from this person, or not at this stage. */
class RequestRefused extends ErrorResponseException {

  private RequestRefused(HttpStatus status, String detail) {
    super(status, ProblemDetail.forStatusAndDetail(status, detail), null);
  }

  static RequestRefused becauseOfRole(String detail) {
    return new RequestRefused(HttpStatus.FORBIDDEN, detail);
  }

  static RequestRefused becauseOfStage(String detail) {
    return new RequestRefused(HttpStatus.CONFLICT, detail);
  }
}
