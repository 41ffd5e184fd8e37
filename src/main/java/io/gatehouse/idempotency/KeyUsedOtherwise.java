package io.gatehouse.idempotency;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The same key came before with something else to do. */
@ResponseStatus(HttpStatus.UNPROCESSABLE_ENTITY)
public class KeyUsedOtherwise extends RuntimeException {

  KeyUsedOtherwise(String key) {
    super("Idempotency-Key " + key + " was used for another request. Use a new key for this one.");
  }
}
