package io.gatehouse.identity.token;

/**
 * A token in the list.
 *
 * @param state as {@link Token#state}, or {@code powerless} where its owner lost the right to it
 */
record TokenRow(Token token, String state, boolean revocable) {

  /** The status mark. */
  public String mark() {
    return switch (state) {
      case "live" -> "ok";
      case "expires-soon", "powerless" -> "warn";
      default -> "";
    };
  }
}
