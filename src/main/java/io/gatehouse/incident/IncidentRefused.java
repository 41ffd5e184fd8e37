package io.gatehouse.incident;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** The incident cannot take this yet, or as it stands. */
class IncidentRefused extends ErrorResponseException {

  IncidentRefused(String why) {
    super(HttpStatus.CONFLICT, ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, why), null);
  }
}
