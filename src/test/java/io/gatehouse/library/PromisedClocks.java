package io.gatehouse.library;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the tables promise for an incident, found without the application: its severity, and each
 * limit as {@code duty milestone} with everything that matters of it.
 */
record PromisedClocks(
    String severity, String why, Map<String, String> clocks, Map<String, String> bases) {

  private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

  static PromisedClocks of(RealIncident incident) {
    Map<String, Object> answers = new HashMap<>(incident.triage());
    Map<String, Object> severity = ProcessLibrary.ask("incident-severity", answers).get(0);
    answers.put("severity", severity.get("severity"));
    answers.put("serious", severity.get("serious"));
    answers.put("aiActCategory", "unknown");
    answers.put("provenance", incident.isBought() ? "bought" : "built");
    Map<String, Map<String, Object>> strictest = new TreeMap<>();
    for (Map<String, Object> rule : ProcessLibrary.ask("notification-clocks", answers)) {
      strictest.merge(
          rule.get("duty").toString(),
          rule,
          (one, other) ->
              due(incident.aware(), other, "initialWithin")
                      .isBefore(due(incident.aware(), one, "initialWithin"))
                  ? other
                  : one);
    }
    Map<String, String> clocks = new TreeMap<>();
    Map<String, String> bases = new TreeMap<>();
    strictest.forEach(
        (duty, rule) -> {
          bases.put(duty, rule.get("basis").toString());
          clocks.put(
              duty + " initial",
              said(
                  rule.get("basis").toString(),
                  incident.aware(),
                  due(incident.aware(), rule, "initialWithin"),
                  lastDay(incident.aware(), rule)));
          clocks.put(
              duty + " complete",
              said(
                  rule.get("basis").toString(),
                  incident.aware(),
                  due(incident.aware(), rule, "completeWithin"),
                  null));
        });
    return new PromisedClocks(
        severity.get("severity").toString(), severity.get("whySeverity").toString(), clocks, bases);
  }

  /** What a case says of its clocks, in the same words. */
  static Map<String, String> read(JsonNode clocks) {
    Map<String, String> read = new TreeMap<>();
    for (JsonNode clock : clocks) {
      read.put(
          clock.get("duty").asText() + " " + clock.get("milestone").asText(),
          said(
              clock.get("basis").asText(),
              Instant.parse(clock.get("from").asText()),
              Instant.parse(clock.get("due").asText()),
              clock.get("lastDay").isNull()
                  ? null
                  : LocalDate.parse(clock.get("lastDay").asText())));
    }
    return read;
  }

  private static String said(String basis, Instant from, Instant due, @Nullable LocalDate lastDay) {
    return "%s from %s by %s, last day %s".formatted(basis, from, due, lastDay);
  }

  private static Instant due(Instant aware, Map<String, Object> rule, String column) {
    String within = rule.get(column).toString();
    if (within.endsWith("working days")) {
      LocalDate day = LocalDate.ofInstant(aware, ZoneOffset.UTC);
      for (int left = Integer.parseInt(within.split(" ")[0]); left > 0; left--) {
        day = workingDayFrom(day.plusDays(1));
      }
      return day.atTime(LocalTime.of(17, 0)).toInstant(ZoneOffset.UTC);
    }
    return aware.plus(Duration.parse(within));
  }

  private static @Nullable LocalDate lastDay(Instant aware, Map<String, Object> rule) {
    String within = rule.get("initialWithin").toString();
    return rule.get("kind").equals("law") && within.endsWith("D")
        ? workingDayFrom(LocalDate.ofInstant(aware.plus(Duration.parse(within)), ZoneOffset.UTC))
        : null;
  }

  private static LocalDate workingDayFrom(LocalDate day) {
    return WEEKEND.contains(day.getDayOfWeek()) ? workingDayFrom(day.plusDays(1)) : day;
  }
}
