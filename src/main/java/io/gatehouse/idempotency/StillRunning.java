package io.gatehouse.idempotency;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The same call is being done at this moment, here or on another node. */
@ResponseStatus(HttpStatus.CONFLICT)
public class StillRunning extends RuntimeException {

  StillRunning(String key) {
    super("The request with Idempotency-Key " + key + " is not done yet. Repeat it in a moment.");
  }
}
