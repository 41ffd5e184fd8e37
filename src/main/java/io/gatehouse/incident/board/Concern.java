package io.gatehouse.incident.board;

import io.gatehouse.incident.clock.NotificationClock;
import java.time.Duration;
import java.time.Instant;

/** How much a clock that runs needs somebody's eye. */
enum Concern {
  OVERDUE("stop"),
  SOON("warn"),
  NONE("");

  private static final Duration ALWAYS_SOON = Duration.ofHours(4);

  /** Of the whole time, what is left of it when it is nearly over. */
  private static final int LAST_PART = 10;

  private final String mark;

  Concern(String mark) {
    this.mark = mark;
  }

  /** Overdue by the plain elapsed moment, which comes first; or in its last tenth, or under 4 h. */
  static Concern of(NotificationClock clock, Instant now) {
    Duration left = Duration.between(now, clock.dueAt());
    if (left.isNegative()) {
      return OVERDUE;
    }
    Duration whole = Duration.between(clock.awareAt(), clock.dueAt());
    boolean soon =
        left.compareTo(ALWAYS_SOON) < 0 || left.compareTo(whole.dividedBy(LAST_PART)) <= 0;
    return soon ? SOON : NONE;
  }

  /** The mark of a status: {@code stop}, {@code warn} or empty. */
  String mark() {
    return mark;
  }
}
