package io.gatehouse.supplier;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Somebody else saved the record between reading and writing it. */
@ResponseStatus(HttpStatus.CONFLICT)
public class SupplierEditedMeanwhile extends RuntimeException {

  SupplierEditedMeanwhile(SupplierView present) {
    super(
        "%s changed %s at %s, after you opened it."
            .formatted(present.updatedBy(), present.id(), present.updatedAt()));
  }
}
