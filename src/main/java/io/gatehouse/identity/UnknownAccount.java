package io.gatehouse.identity;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Nobody has that account. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public class UnknownAccount extends RuntimeException {

  UnknownAccount(String account) {
    super("There is no account " + account);
  }
}
