package io.gatehouse.identity.token;

/**
 * A token at the only moment at which its secret is known.
 *
 * @param secret to be shown once, and kept nowhere
 */
record MadeToken(Token token, String secret) {

  @Override
  public String toString() {
    return token.toString();
  }
}
