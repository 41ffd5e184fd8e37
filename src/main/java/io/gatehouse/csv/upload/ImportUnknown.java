package io.gatehouse.csv.upload;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** No import has this id. */
@ResponseStatus(HttpStatus.NOT_FOUND)
class ImportUnknown extends RuntimeException {

  ImportUnknown(String id) {
    super("There is no import " + id);
  }
}
