package io.gatehouse.calendar;

import io.gatehouse.calendar.Allowance.Elapsed;
import io.gatehouse.calendar.Allowance.WorkingDays;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Counts the organisation's time. What counts in working days falls due at 17:00 and is spoken of
 * at 09:00 of a working day; what counts in elapsed time does so to the minute.
 */
@Component
public class WorkingCalendar {

  /** When work begins. */
  public static final LocalTime OPENS = LocalTime.of(9, 0);

  static final LocalTime CLOSES = LocalTime.of(17, 0);

  private final CalendarSettings settings;
  private final DaysOff holidays;

  @Autowired
  public WorkingCalendar(CalendarSettings settings, DaysOff holidays) {
    this.settings = settings;
    this.holidays = holidays;
  }

  /** With the holidays of the settings and no others. */
  public WorkingCalendar(CalendarSettings settings) {
    this(settings, settings.holidays()::contains);
  }

  public ZoneId zone() {
    return settings.zone();
  }

  public boolean isWorkingDay(LocalDate day) {
    return !settings.weekend().contains(day.getDayOfWeek()) && !holidays.include(day);
  }

  /** When that day begins. */
  public OffsetDateTime start(LocalDate day) {
    return day.atStartOfDay(zone()).toOffsetDateTime();
  }

  /** When work begins on that day, or would if it were a working day. */
  public Instant opening(LocalDate day) {
    return day.atTime(OPENS).atZone(zone()).toInstant();
  }

  /** When something allowed this much time from then is due; never less than was allowed. */
  public Instant due(Instant from, String allowance) {
    ZonedDateTime start = from.atZone(zone());
    if (Allowance.parse(allowance) instanceof WorkingDays allowed) {
      LocalDate day = allowed.days() == 0 ? openUntilClosing(start) : plus(start, allowed.days());
      return day.atTime(CLOSES).atZone(zone()).toInstant();
    }
    return minute(((Elapsed) Allowance.parse(allowance)).after(start));
  }

  /** The moment that lies this much before something is due. */
  public Instant before(Instant due, String allowance) {
    ZonedDateTime at = due.atZone(zone());
    if (Allowance.parse(allowance) instanceof WorkingDays allowed) {
      LocalDate day = at.toLocalDate();
      for (int left = Math.max(allowed.days(), isWorkingDay(day) ? 0 : 1); left > 0; left--) {
        day = previousWorkingDay(day);
      }
      return earlier(day.atTime(OPENS).atZone(zone()).toInstant(), due);
    }
    return minute(((Elapsed) Allowance.parse(allowance)).before(at));
  }

  /** The moment that lies this much after something was due; none at all is that moment itself. */
  public Instant after(Instant due, String allowance) {
    ZonedDateTime at = due.atZone(zone());
    if (Allowance.parse(allowance) instanceof WorkingDays allowed) {
      return allowed.days() == 0
          ? due
          : plus(at, allowed.days()).atTime(OPENS).atZone(zone()).toInstant();
    }
    return minute(((Elapsed) Allowance.parse(allowance)).after(at));
  }

  /** 09:00 of the first working day that begins after this moment. */
  public Instant nextOpening(Instant from) {
    ZonedDateTime start = from.atZone(zone());
    LocalDate today = start.toLocalDate();
    boolean opensToday = isWorkingDay(today) && start.toLocalTime().isBefore(OPENS);
    return (opensToday ? today : nextWorkingDay(today)).atTime(OPENS).atZone(zone()).toInstant();
  }

  /** The same time of day so many working days later. */
  public Instant plusWorkingDays(Instant from, int days) {
    ZonedDateTime start = from.atZone(zone());
    return days == 0 ? from : start.with(plus(start, days)).toInstant();
  }

  private LocalDate openUntilClosing(ZonedDateTime start) {
    LocalDate today = start.toLocalDate();
    boolean open = isWorkingDay(today) && !start.toLocalTime().isAfter(CLOSES);
    return open ? today : nextWorkingDay(today);
  }

  private LocalDate plus(ZonedDateTime from, int days) {
    LocalDate day = from.toLocalDate();
    for (int left = days; left > 0; left--) {
      day = nextWorkingDay(day);
    }
    return day;
  }

  private LocalDate nextWorkingDay(LocalDate day) {
    LocalDate next = day.plusDays(1);
    return isWorkingDay(next) ? next : nextWorkingDay(next);
  }

  private LocalDate previousWorkingDay(LocalDate day) {
    LocalDate previous = day.minusDays(1);
    return isWorkingDay(previous) ? previous : previousWorkingDay(previous);
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  private static Instant minute(ZonedDateTime at) {
    return at.truncatedTo(ChronoUnit.MINUTES).toInstant();
  }
}
