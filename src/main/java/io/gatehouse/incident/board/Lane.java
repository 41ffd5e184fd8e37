package io.gatehouse.incident.board;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One clock as a page shows it.
 *
 * @param id of the clock, by which the focus finds its way back
 * @param milestone {@code initial} or {@code complete}
 * @param taskId the task that answers to it, where the reader may open it
 * @param with who has it, or else the role
 * @param taken whether somebody has it
 * @param mark of its status: {@code stop warn ok} or empty
 * @param left how long there is, or what became of it, in words
 * @param at when it is due, or when it ended
 * @param lastDay until the end of which it is in time by law
 */
public record Lane(
    String id,
    String caseKey,
    String what,
    @Nullable String system,
    boolean drill,
    String milestone,
    String recipient,
    String basis,
    @Nullable String taskId,
    String with,
    boolean taken,
    String state,
    String mark,
    String left,
    Instant at,
    @Nullable LocalDate lastDay,
    @Nullable String delayReason,
    Drawn drawn) {

  /**
   * Where its parts stand on the axis, in percent; null for what is not drawn.
   *
   * @param start of the whole
   * @param spent width of what has passed within the limit
   * @param ahead width of what is left
   * @param over width of what has passed since the limit
   * @param due the limit
   * @param law the end of the last day in law
   */
  public record Drawn(
      String start,
      String spent,
      String now,
      String ahead,
      String dueFrom,
      String over,
      @Nullable String due,
      @Nullable String law) {}
}
