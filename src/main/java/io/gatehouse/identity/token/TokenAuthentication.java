package io.gatehouse.identity.token;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** A program that is let in by a token; its name is the account of whoever made the token. */
public final class TokenAuthentication extends AbstractAuthenticationToken {

  private final transient Token token;

  TokenAuthentication(Token token) {
    super(List.of());
    this.token = token;
    setAuthenticated(true);
  }

  public Scope scope() {
    return token.scope();
  }

  Token token() {
    return token;
  }

  @Override
  public Object getPrincipal() {
    return token.account();
  }

  /** Nobody needs the secret any more. */
  @Override
  public @Nullable Object getCredentials() {
    return null;
  }
}
