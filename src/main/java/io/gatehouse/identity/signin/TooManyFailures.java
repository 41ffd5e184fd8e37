package io.gatehouse.identity.signin;

import java.time.Instant;
import org.springframework.security.core.AuthenticationException;

/** Passwords were wrong too often; nothing is checked until the given moment. */
public class TooManyFailures extends AuthenticationException {

  private final Instant until;

  TooManyFailures(Instant until) {
    super("Too many failures, again at " + until);
    this.until = until;
  }

  public Instant until() {
    return until;
  }
}
