package io.gatehouse.evidence.file;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** No file has this id, or it was cleaned away before anybody used it. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public class FileUnknown extends RuntimeException {

  public FileUnknown(String id) {
    super("There is no file " + id);
  }
}
