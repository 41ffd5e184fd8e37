package io.gatehouse.inbox.filling;

/**
 * An answer that does not fit its field: the key of the message that says why, and its arguments.
 */
final class Refusal extends RuntimeException {

  private final transient Object[] about;

  Refusal(String key, Object... about) {
    super(key, null, false, false);
    this.about = about;
  }

  String key() {
    return getMessage();
  }

  Object[] about() {
    return about;
  }
}
