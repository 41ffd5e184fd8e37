package io.gatehouse.evidence.file;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** The file is not one that can be kept; its message says why and what can. */
public class FileRefused extends ErrorResponseException {

  FileRefused(HttpStatus status, String reason, Object... about) {
    super(status, ProblemDetail.forStatus(status), null, "evidence.file." + reason, about);
  }
}
