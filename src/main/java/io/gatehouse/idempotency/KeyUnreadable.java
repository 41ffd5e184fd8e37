package io.gatehouse.idempotency;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** An idempotency key that is none. */
@ResponseStatus(HttpStatus.BAD_REQUEST)
public class KeyUnreadable extends RuntimeException {

  KeyUnreadable() {
    super("Idempotency-Key takes 1 to 255 printable ASCII characters, quoted or not.");
  }
}
