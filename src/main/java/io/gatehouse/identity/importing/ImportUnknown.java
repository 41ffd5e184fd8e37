package io.gatehouse.identity.importing;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** No import of people has this id, or its file is gone. */
@ResponseStatus(HttpStatus.NOT_FOUND)
class ImportUnknown extends RuntimeException {

  ImportUnknown(String id) {
    super("There is no import " + id + " that waits");
  }
}
