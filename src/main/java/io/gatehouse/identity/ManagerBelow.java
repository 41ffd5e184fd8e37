package io.gatehouse.identity;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Somebody would report to themselves, directly or through others. */
@ResponseStatus(HttpStatus.CONFLICT)
public class ManagerBelow extends RuntimeException {

  ManagerBelow(String account, String manager) {
    super(manager + " reports to " + account + ", or is the same");
  }
}
