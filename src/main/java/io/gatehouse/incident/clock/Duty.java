package io.gatehouse.incident.clock;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A duty to notify somebody of an incident, as a rule of the table {@code notification-clocks} says
 * it.
 *
 * @param duty what it is called by programs, such as {@code data-protection}
 * @param recipient who is notified, in words
 * @param basis why, such as {@code GDPR Art. 33}
 * @param byLaw by law, or else by the organisation's own rule
 * @param role who notifies
 * @param initialDue when a first report is due
 * @param completeDue when the complete report is due
 * @param lastDay until when a first report is in time by law, where that is later
 */
public record Duty(
    String duty,
    String recipient,
    String basis,
    boolean byLaw,
    String role,
    Instant initialDue,
    Instant completeDue,
    @Nullable LocalDate lastDay) {}
