package io.gatehouse.incident;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** There is no such incident. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public class IncidentUnknown extends RuntimeException {

  public IncidentUnknown(String caseKey) {
    super("There is no incident %s.".formatted(caseKey));
  }
}
