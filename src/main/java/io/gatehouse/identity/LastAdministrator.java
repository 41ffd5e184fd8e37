package io.gatehouse.identity;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Nobody would be left who could give this role to anybody. */
@ResponseStatus(HttpStatus.CONFLICT)
public class LastAdministrator extends RuntimeException {

  LastAdministrator(String account) {
    super(account + " is the only active administrator");
  }
}
