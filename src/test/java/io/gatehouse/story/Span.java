package io.gatehouse.story;

import io.gatehouse.calendar.WorkingCalendar;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/** A stretch of time, as people count it. */
interface Span {

  Instant after(Instant now, WorkingCalendar calendar);

  /** Until the close of business of that working day. */
  static Span workingDays(int days) {
    return (now, calendar) -> calendar.due(now, days + " working days");
  }

  static Span days(int days) {
    return (now, calendar) -> now.plus(Duration.ofDays(days));
  }

  /** The next such day at that hour, of the organisation. */
  static Span until(DayOfWeek day, int hour) {
    return (now, calendar) -> {
      ZonedDateTime today = now.atZone(calendar.zone()).truncatedTo(ChronoUnit.DAYS);
      ZonedDateTime then = today.with(TemporalAdjusters.nextOrSame(day)).withHour(hour);
      return (then.toInstant().isAfter(now) ? then : then.plusWeeks(1)).toInstant();
    };
  }
}
