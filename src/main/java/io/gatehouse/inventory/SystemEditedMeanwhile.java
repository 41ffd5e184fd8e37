package io.gatehouse.inventory;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Somebody else saved the record between reading and writing it. */
@ResponseStatus(HttpStatus.CONFLICT)
public class SystemEditedMeanwhile extends RuntimeException {

  private final String by;

  SystemEditedMeanwhile(AiSystemView present) {
    super(
        "%s changed %s at %s, after you opened it."
            .formatted(present.updatedBy(), present.id(), present.updatedAt()));
    this.by = present.updatedBy();
  }

  public String by() {
    return by;
  }
}
