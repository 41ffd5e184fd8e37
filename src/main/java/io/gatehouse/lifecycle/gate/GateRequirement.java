package io.gatehouse.lifecycle.gate;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One row of what a gate asks: an item of evidence, a reviewing role, or the role that decides. */
record GateRequirement(
    Kind kind,
    @Nullable String item,
    @Nullable String title,
    @Nullable String iso,
    @Nullable String role,
    @Nullable String help) {

  enum Kind {
    EVIDENCE,
    REVIEW,
    APPROVAL
  }

  static GateRequirement of(Map<String, Object> rule) {
    return new GateRequirement(
        Kind.valueOf(String.valueOf(rule.get("kind")).toUpperCase(Locale.ROOT)),
        text(rule, "item"),
        text(rule, "title"),
        text(rule, "iso"),
        text(rule, "role"),
        text(rule, "help"));
  }

  private static @Nullable String text(Map<String, Object> rule, String output) {
    Object value = rule.get(output);
    return value == null ? null : value.toString();
  }
}
