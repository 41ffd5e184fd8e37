package io.gatehouse.supplier;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Nothing in the register has this reference. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public class NoSuchSupplier extends RuntimeException {

  public NoSuchSupplier(String id) {
    super("There is no supplier " + id + ". It may never have been registered here.");
  }
}
