package io.gatehouse.inbox.cases;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** No process of that key is published. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public class ProcessUnknown extends RuntimeException {

  ProcessUnknown(String key) {
    super("There is no process " + key + ".");
  }
}
