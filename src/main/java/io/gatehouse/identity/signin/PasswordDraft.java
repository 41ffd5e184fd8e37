package io.gatehouse.identity.signin;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What somebody types to change the password. */
record PasswordDraft(@Nullable String current, @Nullable String chosen, @Nullable String repeated) {

  static PasswordDraft empty() {
    return new PasswordDraft(null, null, null);
  }

  String currentText() {
    return Objects.requireNonNullElse(current, "");
  }

  String chosenText() {
    return Objects.requireNonNullElse(chosen, "");
  }

  boolean repeatsWell() {
    return chosenText().equals(repeated);
  }
}
