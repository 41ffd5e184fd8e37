package io.gatehouse.platform.web;

import io.gatehouse.calendar.CalendarSettings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
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
  private final ZoneId zone;
  private final MessageSource messages;

  Words(Clock clock, CalendarSettings calendar, MessageSource messages) {
    this.clock = clock;
    this.zone = calendar.zone();
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
    ZonedDateTime then = at.atZone(zone);
    LocalDate today = LocalDate.now(clock.withZone(zone));
    if (then.toLocalDate().equals(today)) {
      return say("times.today", format("HH:mm", then));
    }
    return format(
        then.getYear() == today.getYear() ? "EEE d MMM HH:mm" : "d MMM yyyy, HH:mm", then);
  }

  /** "8 Mar 2027, 17:00". */
  public String dated(Instant at) {
    return format("d MMM yyyy, HH:mm", at.atZone(zone));
  }

  /** "Monday 8 March 2027, 17:00 UTC". */
  public String full(Instant at) {
    return format("EEEE d MMMM yyyy, HH:mm", at.atZone(zone)) + " " + zone.getId();
  }

  /** "Mon 8 Mar", in another year "8 Mar 2027". */
  public String day(Instant at) {
    return day(at.atZone(zone).toLocalDate());
  }

  public String day(LocalDate day) {
    boolean thisYear = day.getYear() == LocalDate.now(clock.withZone(zone)).getYear();
    return format(thisYear ? "EEE d MMM" : "d MMM yyyy", day.atStartOfDay(zone));
  }

  public boolean past(LocalDate day) {
    return day.isBefore(LocalDate.now(clock.withZone(zone)));
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

  private static String format(String pattern, ZonedDateTime at) {
    Locale locale = LocaleContextHolder.getLocale();
    return DateTimeFormatter.ofPattern(pattern, locale).format(at);
  }
}
