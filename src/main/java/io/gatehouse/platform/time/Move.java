package io.gatehouse.platform.time;

import io.gatehouse.calendar.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** The moves that the page offers. */
enum Move {
  NEXT,
  HOUR,
  OPENING,
  DAY,
  WEEK,
  CUSTOM;

  /**
   * @param by only asked by {@link #CUSTOM}
   */
  Instant from(TimeMachine time, WorkingCalendar calendar, String by) {
    Instant now = time.now();
    return switch (this) {
      case NEXT -> time.next().orElse(now);
      case HOUR -> now.plus(Duration.ofHours(1));
      case OPENING -> calendar.nextOpening(now);
      case DAY -> calendar.plusWorkingDays(now, 1);
      case WEEK -> Leap.parse("P1W").from(now, calendar.zone());
      case CUSTOM -> custom(now, calendar, by.strip());
    };
  }

  private static Instant custom(Instant now, WorkingCalendar calendar, String by) {
    return by.endsWith("working days") || by.endsWith("working day")
        ? calendar.plusWorkingDays(now, days(by))
        : Leap.parse(by).from(now, calendar.zone());
  }

  private static int days(String by) {
    String number = by.substring(0, by.indexOf("working")).strip();
    if (!number.matches("\\d{1,3}")) {
      throw new TimeRefused("\"" + by + "\" is no number of working days.");
    }
    return Integer.parseInt(number);
  }

  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
