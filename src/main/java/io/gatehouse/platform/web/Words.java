package io.gatehouse.platform.web;

import io.gatehouse.calendar.Dates;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Says a time twice: how long, then exactly when. Under 4 h with minutes, under 48 h in hours, else
 * days, rounded down.
 */
@Component("times")
public class Words {

  private static final Duration MINUTES = Duration.ofHours(4);
  private static final Duration HOURS = Duration.ofHours(48);

  private final Clock clock;
  private final Dates dates;
  private final MessageSource messages;

  Words(Clock clock, Dates dates, MessageSource messages) {
    this.clock = clock;
    this.dates = dates;
    this.messages = messages;
  }

  /** "3 h 20 min ago", "in 7 h". */
  public String relative(Instant at) {
    Duration left = left(at);
    if (left.abs().toMinutes() == 0) {
      return say("times.now");
    }
    return say(left.isNegative() ? "times.ago" : "times.in", length(left));
  }

  /** As {@link #relative}, for a deadline: "40 h overdue", "in 7 h". */
  public String due(Instant due) {
    Duration left = left(due);
    if (left.abs().toMinutes() == 0) {
      return say("times.now");
    }
    return left.isNegative() ? say("times.overdue", length(left)) : say("times.in", length(left));
  }

  /** The status mark of a deadline: {@code stop} overdue, {@code warn} under 4 h, else empty. */
  public String mark(Instant due) {
    Duration left = left(due);
    if (left.abs().toMinutes() == 0) {
      return "warn";
    }
    return left.isNegative() ? "stop" : left.compareTo(MINUTES) < 0 ? "warn" : "";
  }

  /** "Today 17:00", "Mon 8 Mar 17:00", in another year "8 Mar 2027, 17:00". */
  public String exact(Instant at) {
    LocalDate then = dates.day(at);
    if (then.equals(today())) {
      return say("times.today", dates.time(at));
    }
    return isThisYear(then) ? dates.shortDay(then) + " " + dates.time(at) : dated(at);
  }

  /** "8 Mar 2027, 17:00". */
  public String dated(Instant at) {
    return dates.date(dates.day(at)) + ", " + dates.time(at);
  }

  /** "Monday 8 March 2027, 17:00 UTC". */
  public String full(Instant at) {
    return dates.full(at);
  }

  /** "Mon 8 Mar", in another year "8 Mar 2027". */
  public String day(Instant at) {
    return day(dates.day(at));
  }

  public String day(LocalDate day) {
    return isThisYear(day) ? dates.shortDay(day) : dates.date(day);
  }

  /** "17:00". */
  public String time(Instant at) {
    return dates.time(at);
  }

  /** "17:00" of the clock on the wall. */
  public String hour(int hour) {
    return dates.time(LocalTime.of(hour, 0));
  }

  /** "Monday". */
  public String weekday(DayOfWeek day) {
    return dates.weekday(day);
  }

  /** Whether a day of the organisation's calendar is over there. */
  public boolean past(LocalDate day) {
    return day.isBefore(dates.organisationsDay(clock.instant()));
  }

  private boolean isThisYear(LocalDate day) {
    return day.getYear() == today().getYear();
  }

  private LocalDate today() {
    return dates.day(clock.instant());
  }

  private Duration left(Instant at) {
    return Duration.between(clock.instant(), at);
  }

  private String length(Duration signed) {
    Duration d = signed.abs();
    if (d.compareTo(MINUTES) < 0) {
      return d.toHours() == 0
          ? say("times.minutes", d.toMinutes())
          : d.toMinutesPart() == 0
              ? say("times.hours", d.toHours())
              : say("times.hours-minutes", d.toHours(), d.toMinutesPart());
    }
    return d.compareTo(HOURS) < 0 ? say("times.hours", d.toHours()) : say("times.days", d.toDays());
  }

  private String say(String key, Object... values) {
    return messages.getMessage(key, values, LocaleContextHolder.getLocale());
  }
}
