package io.gatehouse.identity.token;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A token as typed into the form.
 *
 * @param days how long it works
 */
record TokenDraft(@Nullable String name, @Nullable String days) {

  /** As the form offers them: a year at most. */
  static final List<Integer> LASTING = List.of(30, 90, 180, 365);

  static final TokenDraft EMPTY = new TokenDraft(null, "90");

  String nameText() {
    return name == null ? "" : name.trim();
  }

  boolean isWellNamed() {
    return nameText().matches("[a-z0-9][a-z0-9.-]{0,38}[a-z0-9]");
  }

  Optional<Duration> lasting() {
    return LASTING.stream()
        .filter(offered -> String.valueOf(offered).equals(days))
        .findFirst()
        .map(Duration::ofDays);
  }
}
