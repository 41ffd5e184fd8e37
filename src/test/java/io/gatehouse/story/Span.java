package io.gatehouse.story;

import io.gatehouse.calendar.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;

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
}
