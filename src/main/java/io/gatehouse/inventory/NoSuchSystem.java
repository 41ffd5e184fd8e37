package io.gatehouse.inventory;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Nothing in the inventory has this reference. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public class NoSuchSystem extends RuntimeException {

  public NoSuchSystem(String id) {
    super("There is no AI system " + id + ". It may never have been registered here.");
  }
}
