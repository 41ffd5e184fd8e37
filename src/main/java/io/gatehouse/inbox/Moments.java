package io.gatehouse.inbox;

import io.gatehouse.calendar.WorkingCalendar;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The organisation's days: when they end, and how a moment is said in a sentence. */
@Component
public class Moments {

  private final WorkingCalendar calendar;
  private final Clock clock;

  Moments(WorkingCalendar calendar, Clock clock) {
    this.calendar = calendar;
    this.clock = clock;
  }

  /** "09:39" today, else "Mon 8 Mar 09:39". */
  public String say(Instant at) {
    ZonedDateTime then = at.atZone(calendar.zone());
    String pattern = then.toLocalDate().equals(today()) ? "HH:mm" : "EEE d MMM HH:mm";
    return DateTimeFormatter.ofPattern(pattern, LocaleContextHolder.getLocale()).format(then);
  }

  public Instant now() {
    return clock.instant();
  }

  public Instant endOfToday() {
    return today().plusDays(1).atStartOfDay(calendar.zone()).toInstant();
  }

  /** The end of Sunday. */
  public Instant endOfWeek() {
    LocalDate monday = today().minusDays(today().getDayOfWeek().getValue() - 1L);
    return monday.plusWeeks(1).atStartOfDay(calendar.zone()).toInstant();
  }

  private LocalDate today() {
    ZoneId zone = calendar.zone();
    return LocalDate.ofInstant(clock.instant(), zone);
  }
}
