package io.gatehouse.cadence;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Somebody changed the obligation, or its review began, since it was read. */
@ResponseStatus(HttpStatus.CONFLICT)
public class ObligationMovedOn extends RuntimeException {

  public ObligationMovedOn(String id, String state) {
    super("%s changed since you opened it: it is %s now.".formatted(id, state));
  }
}
