package io.gatehouse.csv;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** A file that cannot be taken at all; the message says why and what to do. */
public class UnreadableFile extends ErrorResponseException {

  public UnreadableFile(String message) {
    super(
        HttpStatus.BAD_REQUEST,
        ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, message),
        null);
  }

  @Override
  public String getMessage() {
    return String.valueOf(getBody().getDetail());
  }
}
