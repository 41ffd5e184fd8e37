package io.gatehouse.evidence.reading;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Nothing tells that there ever was such a case. */
@ResponseStatus(HttpStatus.NOT_FOUND)
class NoEvidence extends RuntimeException {

  NoEvidence(String caseKey) {
    super("There is no case " + caseKey);
  }
}
