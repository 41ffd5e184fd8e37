package io.gatehouse.incident.clock;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A clock as programs read it.
 *
 * @param caseKey the incident
 * @param duty such as {@code market-surveillance}
 * @param milestone {@code initial} or {@code complete} report
 * @param basis article of law, or the own rule that it serves
 * @param from the moment of awareness
 * @param due the plain elapsed moment
 * @param lastDay the last day in law, where it is counted otherwise
 * @param state {@code running met missed lapsed replaced}
 * @param ended when it came to that state, unless it runs
 * @param delayReason why the report was late
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ClockView(
    @JsonProperty("case") String caseKey,
    String duty,
    String milestone,
    String recipient,
    String basis,
    boolean byLaw,
    Instant from,
    Instant due,
    @Nullable LocalDate lastDay,
    String state,
    @Nullable Instant ended,
    @Nullable String delayReason) {

  public static ClockView of(NotificationClock one) {
    return new ClockView(
        one.caseKey(),
        one.duty(),
        one.milestone().key(),
        one.recipient(),
        one.basis(),
        one.byLaw(),
        one.awareAt(),
        one.dueAt(),
        one.lastDay(),
        one.state(),
        one.endedAt(),
        one.delayReason());
  }
}
