package io.gatehouse.incident.concern;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** Nobody takes over what the concern turned out to be. */
class ConcernNotEscalated extends ErrorResponseException {

  ConcernNotEscalated(String why) {
    super(HttpStatus.CONFLICT, ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, why), null);
  }
}
