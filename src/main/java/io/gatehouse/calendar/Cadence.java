package io.gatehouse.calendar;

import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * How often something comes round.
 *
 * @param lead how long before its date it is begun; at most half the time between two
 * @param planned whether the next date is counted from the planned one, else from completion
 */
public record Cadence(Period every, Period lead, boolean planned) {

  private static final int MONTH = 30;

  /** On which day it is begun, to be done by that date. */
  public LocalDate begins(LocalDate next) {
    LocalDate begun = next.minus(lead);
    LocalDate earliest = next.minusDays(days(every) / 2);
    return begun.isBefore(earliest) ? earliest : begun;
  }

  /**
   * The date after it was done. However many planned dates passed meanwhile, the next is the first
   * that is not to be begun yet: one catch-up, not twelve.
   */
  public LocalDate nextAfter(LocalDate date, LocalDate done) {
    if (!planned) {
      return done.plus(every);
    }
    LocalDate next = date;
    for (int times = 1; !begins(next).isAfter(done); times++) {
      next = date.plus(every.multipliedBy(times));
    }
    return next;
  }

  /**
   * Where the date moves when the time between two is another. What was never counted from a day
   * keeps its place in the time that is left.
   *
   * @param before the time between two so far
   */
  public LocalDate moved(
      LocalDate next, @Nullable LocalDate countedFrom, Period before, LocalDate today) {
    if (countedFrom == null) {
      long left = Math.max(0, next.toEpochDay() - today.toEpochDay());
      return today.plusDays(left * days(every) / Math.max(1, days(before)));
    }
    LocalDate moved = countedFrom.plus(every);
    return moved.isBefore(today) ? today : moved;
  }

  private static long days(Period period) {
    return period.toTotalMonths() * MONTH + period.getDays();
  }
}
