package io.gatehouse.identity.preference;

import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What somebody chose, as the form has it; an empty text is what nobody has to choose. */
record PreferenceDraft(
    @Nullable String zone, @Nullable String style, @Nullable String day, @Nullable String hour) {

  static PreferenceDraft of(Preference chosen) {
    DigestTime digest = chosen.digest();
    return new PreferenceDraft(
        chosen.zone() == null ? "" : chosen.zone().getId(),
        chosen.style() == null ? "" : chosen.style().key(),
        digest == null ? "" : digest.day().name().toLowerCase(Locale.ROOT),
        Integer.toString((digest == null ? DigestTime.USUAL : digest).hour()));
  }

  String zoneText() {
    return text(zone);
  }

  String styleText() {
    return text(style);
  }

  String dayText() {
    return text(day);
  }

  String hourText() {
    return text(hour);
  }

  private static String text(@Nullable String typed) {
    return Objects.requireNonNullElse(typed, "").trim();
  }
}
