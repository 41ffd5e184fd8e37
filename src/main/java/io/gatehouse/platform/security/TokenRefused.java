package io.gatehouse.platform.security;

import org.springframework.security.core.AuthenticationException;

/**
 * A token is unknown, revoked, expired, or its owner may not have it any more: nobody is told
 * which.
 */
class TokenRefused extends AuthenticationException {

  TokenRefused() {
    super("The token has no effect");
  }
}
