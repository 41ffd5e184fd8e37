package io.gatehouse.inbox.cases;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The case cannot take what was asked of it, because it is over or takes no withdrawal. */
@ResponseStatus(HttpStatus.CONFLICT)
public class CaseNotOpen extends RuntimeException {

  CaseNotOpen(String detail) {
    super(detail);
  }
}
