package io.gatehouse.cadence;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Nothing is owed under that id. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public class NoSuchObligation extends RuntimeException {

  NoSuchObligation(String id) {
    super("There is no obligation " + id + ".");
  }
}
