package io.gatehouse.inbox.cases;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** There is no case of that reference. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public class CaseUnknown extends RuntimeException {

  public CaseUnknown(String key) {
    super("There is no case " + key + ".");
  }
}
