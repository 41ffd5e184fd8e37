package io.gatehouse.identity.token;

import java.security.Principal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who calls, as evidence names them: a person, or a program on behalf of the person who gave it its
 * token.
 *
 * @param account the person, whose rights count
 * @param program what the token is called; none where the person calls
 */
public record Caller(String account, @Nullable String program) {

  private static final String PROGRAM = "token:";

  public static Caller of(Principal who) {
    return new Caller(
        who.getName(), who instanceof TokenAuthentication by ? by.token().name() : null);
  }

  /** {@code developer}, or {@code token:zabbix}: no account is called so. */
  public String by() {
    return program == null ? account : PROGRAM + program;
  }

  public @Nullable String onBehalfOf() {
    return program == null ? null : account;
  }

  /** By whom two calls are the same caller's. */
  public String key() {
    return program == null ? account : account + " " + PROGRAM + Objects.requireNonNull(program);
  }
}
