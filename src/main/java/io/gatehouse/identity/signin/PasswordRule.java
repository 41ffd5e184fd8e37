package io.gatehouse.identity.signin;

import io.gatehouse.identity.Credentials;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** What a password has to be: long, and without the account's name. */
public final class PasswordRule {

  private static final int SHORTEST = 12;

  private PasswordRule() {}

  /** The message key of what is wrong with it, if anything is. */
  public static Optional<String> problem(String password, String account) {
    if (password.length() < SHORTEST) {
      return Optional.of("password.too-short");
    }
    if (password.getBytes(StandardCharsets.UTF_8).length > Credentials.LONGEST) {
      return Optional.of("password.too-long");
    }
    return !account.isEmpty() && password.toLowerCase(Locale.ROOT).contains(account)
        ? Optional.of("password.has-account")
        : Optional.empty();
  }
}
