package io.gatehouse.identity.preference;

import io.gatehouse.calendar.DateStyle;
import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What somebody chose for themselves.
 *
 * @param zone null for the organisation's
 * @param style null for what their browser says, in mails for the British one
 * @param digest null for none
 */
public record Preference(
    @Nullable ZoneId zone, @Nullable DateStyle style, @Nullable DigestTime digest) {

  public static final Preference USUAL = new Preference(null, null, DigestTime.USUAL);

  boolean hasTimesOf(Preference other) {
    return Objects.equals(zone, other.zone) && Objects.equals(digest, other.digest);
  }

  Preference withoutDigest() {
    return new Preference(zone, style, null);
  }
}
