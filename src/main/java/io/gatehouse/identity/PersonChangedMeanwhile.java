package io.gatehouse.identity;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Somebody else saved this person after the form was opened. */
@ResponseStatus(HttpStatus.CONFLICT)
public class PersonChangedMeanwhile extends RuntimeException {

  PersonChangedMeanwhile(String account) {
    super(account + " was changed by somebody else");
  }
}
