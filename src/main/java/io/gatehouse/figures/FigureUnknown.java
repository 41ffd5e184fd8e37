package io.gatehouse.figures;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** No module has such a figure. */
@ResponseStatus(HttpStatus.NOT_FOUND)
class FigureUnknown extends RuntimeException {

  FigureUnknown(String key) {
    super("There is no figure " + key);
  }
}
