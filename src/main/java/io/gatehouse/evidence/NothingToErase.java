package io.gatehouse.evidence;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The entry does not exist, has no values, or is itself the record of an erasure. */
@ResponseStatus(HttpStatus.BAD_REQUEST)
public class NothingToErase extends RuntimeException {

  NothingToErase(String caseKey, long seq) {
    super("Entry " + seq + " of " + caseKey + " holds nothing that can be erased");
  }
}
