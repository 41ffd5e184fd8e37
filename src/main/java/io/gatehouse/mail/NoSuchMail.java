package io.gatehouse.mail;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** There is no such mail, or not for this person. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public class NoSuchMail extends RuntimeException {

  public NoSuchMail(long id) {
    super("There is no mail " + id);
  }
}
