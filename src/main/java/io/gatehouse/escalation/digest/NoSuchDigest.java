package io.gatehouse.escalation.digest;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Nobody's digest is stopped by this. */
@ResponseStatus(HttpStatus.NOT_FOUND)
class NoSuchDigest extends RuntimeException {

  NoSuchDigest() {
    super("No digest is stopped by this link");
  }
}
