package io.gatehouse.incident;

import io.gatehouse.evidence.FilledIn;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody, or a monitoring tool, tells of an incident.
 *
 * @param what in one sentence
 * @param impression how bad it looks: {@code severe serious limited minor unknown}
 * @param aware since when the organisation knows of it; now, when absent
 */
public record Report(
    String what,
    @Nullable String systemId,
    String impression,
    @Nullable String description,
    @Nullable Instant aware,
    boolean drill) {

  static Report of(FilledIn form) {
    return new Report(
        form.textOr("what", ""),
        form.textOrNull("systemId"),
        form.textOr("impression", "unknown"),
        form.textOrNull("description"),
        form.text("aware").map(OffsetDateTime::parse).map(OffsetDateTime::toInstant).orElse(null),
        form.isYes("drill"));
  }

  /** As the form would have been filled in. */
  Map<String, Object> values() {
    var values = new LinkedHashMap<String, Object>();
    values.put("what", what);
    values.put("impression", impression);
    values.put("drill", drill ? "yes" : "no");
    if (systemId != null) {
      values.put("systemId", systemId);
    }
    if (description != null) {
      values.put("description", description);
    }
    if (aware != null) {
      values.put("aware", aware.toString());
    }
    return values;
  }
}
