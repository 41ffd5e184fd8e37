package io.gatehouse.lifecycle;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who does what happens now: the signed-in person, or the application itself. */
public final class Doer {

  /** What stands in records for work that nobody in particular did. */
  public static final String APPLICATION = "gatehouse";

  private Doer() {}

  public static String current() {
    Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
    return signedIn == null || !signedIn.isAuthenticated() ? APPLICATION : signedIn.getName();
  }
}
