package io.gatehouse.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.TimeZone;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.i18n.TimeZoneAwareLocaleContext;
import org.springframework.stereotype.Component;

/**
 * Writes moments for whoever reads: in their zone and in the style that they are used to; in the
 * organisation's zone and the British style for everybody else. Who reads is what {@link
 * LocaleContextHolder} holds, on a page as in a mail.
 */
@Component
public class Dates {

  private final ZoneId organisation;

  public Dates(CalendarSettings settings) {
    this.organisation = settings.zone();
  }

  public ZoneId zone() {
    TimeZone reader =
        LocaleContextHolder.getLocaleContext() instanceof TimeZoneAwareLocaleContext context
            ? context.getTimeZone()
            : null;
    return reader == null ? organisation : reader.toZoneId();
  }

  public Locale locale() {
    return style().locale();
  }

  /** The reader's day. */
  public LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, zone());
  }

  /** What the date is at the organisation, wherever its reader is: by it days are due. */
  public LocalDate organisationsDay(Instant at) {
    return LocalDate.ofInstant(at, organisation);
  }

  /** "17:00". */
  public String time(Instant at) {
    return time(LocalTime.ofInstant(at, zone()));
  }

  public String time(LocalTime time) {
    return style().time.format(time);
  }

  /** "Monday". */
  public String weekday(DayOfWeek day) {
    return day.getDisplayName(TextStyle.FULL, locale());
  }

  /** "Mon 8 Mar". */
  public String shortDay(LocalDate day) {
    return style().shortDay.format(day);
  }

  /** "8 Mar 2027". */
  public String date(LocalDate day) {
    return style().date.format(day);
  }

  /** "Monday 8 March 2027". */
  public String longDate(LocalDate day) {
    return style().longDate.format(day);
  }

  /** "Monday 8 March 2027, 17:00 Europe/Berlin". */
  public String full(Instant at) {
    return longDate(day(at)) + ", " + time(at) + " " + zone().getId();
  }

  private static DateStyle style() {
    LocaleContext reader = LocaleContextHolder.getLocaleContext();
    Locale locale = reader == null ? null : reader.getLocale();
    return locale == null ? DateStyle.UNITED_KINGDOM : DateStyle.of(locale);
  }
}
