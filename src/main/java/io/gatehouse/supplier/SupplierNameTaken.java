package io.gatehouse.supplier;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Another supplier is called so already, or has this external id. */
@ResponseStatus(HttpStatus.CONFLICT)
public class SupplierNameTaken extends RuntimeException {

  private final String other;

  SupplierNameTaken(String id, String name) {
    super("%s, %s, is called so already.".formatted(name, id));
    this.other = id;
  }

  /** Reference of the supplier that has it. */
  public String other() {
    return other;
  }
}
