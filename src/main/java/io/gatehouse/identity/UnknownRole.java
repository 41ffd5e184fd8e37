package io.gatehouse.identity;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** There is no role of that key. */
@ResponseStatus(HttpStatus.BAD_REQUEST)
public class UnknownRole extends RuntimeException {

  UnknownRole(String key) {
    super("There is no role " + key);
  }
}
