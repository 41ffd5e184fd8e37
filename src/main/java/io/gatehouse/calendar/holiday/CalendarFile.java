package io.gatehouse.calendar.holiday;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import biweekly.io.scribe.component.RawComponentScribe;
import biweekly.io.scribe.property.RawPropertyScribe;
import biweekly.property.DateEnd;
import biweekly.util.Duration;
import biweekly.util.Frequency;
import biweekly.util.ICalDate;
import biweekly.util.Recurrence;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Reads whole days from a calendar in iCalendar format, RFC 5545: single, several, every year. */
final class CalendarFile {

  static final int LARGEST = 1_000_000;
  private static final int MOST_EVENTS = 2_000;
  private static final int LONGEST = 31;

  private final LocalDate first;
  private final LocalDate last;
  private final Map<LocalDate, String> days = new TreeMap<>();
  private final List<Left> left = new ArrayList<>();

  /**
   * An event that is not taken.
   *
   * @param why the end of a message's key
   */
  record Left(String event, String why) {}

  /** What the file offers, by day, and what is left out. */
  record Content(List<Holiday> days, List<Left> left) {}

  CalendarFile(LocalDate first, LocalDate last) {
    this.first = first;
    this.last = last;
  }

  /**
   * @return nothing where it is no calendar at all
   */
  static Optional<Content> read(byte[] file, LocalDate first, LocalDate last) {
    String text = new String(file, StandardCharsets.UTF_8);
    if (file.length > LARGEST || !text.stripLeading().replace("\uFEFF", "").startsWith("BEGIN:")) {
      return Optional.empty();
    }
    List<VEvent> events = events(text);
    if (events.isEmpty()) {
      return Optional.empty();
    }
    CalendarFile content = new CalendarFile(first, last);
    events.forEach(content::takeOrLeave);
    return Optional.of(
        new Content(
            content.days.entrySet().stream()
                .map(day -> new Holiday(day.getKey(), day.getValue()))
                .toList(),
            content.left));
  }

  /** Zones are left unread: whole days have none, and their rules may repeat every second. */
  private static List<VEvent> events(String text) {
    return Biweekly.parse(text)
        .register(new RawComponentScribe("VTIMEZONE"))
        .register(new RawPropertyScribe("TZ"))
        .register(new RawPropertyScribe("DAYLIGHT"))
        .all()
        .stream()
        .flatMap(calendar -> calendar.getEvents().stream())
        .limit(MOST_EVENTS)
        .toList();
  }

  private void takeOrLeave(VEvent event) {
    try {
      take(event);
    } catch (DateTimeException | NullPointerException e) {
      left.add(new Left(name(event), "unreadable"));
    }
  }

  private void take(VEvent event) {
    String name = name(event);
    if (event.getStatus() != null && event.getStatus().isCancelled()) {
      left.add(new Left(name, "cancelled"));
    } else if (event.getDateStart() == null || event.getDateStart().getValue().hasTime()) {
      left.add(new Left(name, "timed"));
    } else if (length(event) > LONGEST) {
      left.add(new Left(name, "long"));
    } else if (!isEveryYear(event)) {
      left.add(new Left(name, "rule"));
    } else {
      add(event, name, length(event));
    }
  }

  private void add(VEvent event, String name, long length) {
    LocalDate start = day(event.getDateStart().getValue());
    Set<LocalDate> without =
        event.getExceptionDates().stream()
            .flatMap(dates -> dates.getValues().stream())
            .map(CalendarFile::day)
            .collect(Collectors.toSet());
    boolean any = false;
    for (LocalDate begin : begins(event, start)) {
      for (int i = 0; i < length && !without.contains(begin); i++) {
        LocalDate day = begin.plusDays(i);
        if (!day.isBefore(first) && !day.isAfter(last)) {
          days.putIfAbsent(day, name);
          any = true;
        }
      }
    }
    if (!any) {
      left.add(new Left(name, "outside"));
    }
  }

  /** Those from which a day within reach can come; the years before are only counted. */
  List<LocalDate> begins(VEvent event, LocalDate start) {
    if (event.getRecurrenceRule() == null) {
      return List.of(start);
    }
    Recurrence rule = event.getRecurrenceRule().getValue();
    int step = rule.getInterval() == null ? 1 : Math.min(1_000, Math.max(1, rule.getInterval()));
    int most = rule.getCount() == null ? Integer.MAX_VALUE : rule.getCount();
    LocalDate until = rule.getUntil() == null ? last : day(rule.getUntil());
    List<LocalDate> begins = new ArrayList<>();
    int found = 0;
    for (int year = 0; found < most; year += step) {
      LocalDate day = start.plusYears(year);
      if (day.isAfter(last) || day.isAfter(until)) {
        break;
      }
      if (day.getDayOfMonth() == start.getDayOfMonth()) { // 29 February is not every year
        found++;
        if (!day.isBefore(first.minusDays(LONGEST))) {
          begins.add(day);
        }
      }
    }
    return begins;
  }

  private static boolean isEveryYear(VEvent event) {
    if (!event.getRecurrenceDates().isEmpty()) {
      return false;
    }
    if (event.getRecurrenceRule() == null) {
      return true;
    }
    Recurrence rule = event.getRecurrenceRule().getValue();
    LocalDate start = day(event.getDateStart().getValue());
    return rule.getFrequency() == Frequency.YEARLY
        && rule.getByDay().isEmpty()
        && rule.getByWeekNo().isEmpty()
        && rule.getByYearDay().isEmpty()
        && rule.getBySetPos().isEmpty()
        && Set.of(start.getMonthValue()).containsAll(rule.getByMonth())
        && Set.of(start.getDayOfMonth()).containsAll(rule.getByMonthDay());
  }

  /** In days; the end of an event is the day after its last. */
  private static long length(VEvent event) {
    DateEnd end = event.getDateEnd();
    if (end != null) {
      long days =
          day(end.getValue()).toEpochDay() - day(event.getDateStart().getValue()).toEpochDay();
      return Math.max(1, days);
    }
    Duration duration = event.getDuration() == null ? null : event.getDuration().getValue();
    return duration == null ? 1 : Math.max(1, duration.toMillis() / 86_400_000);
  }

  private static LocalDate day(ICalDate date) {
    var raw = date.getRawComponents();
    return LocalDate.of(raw.getYear(), raw.getMonth(), raw.getDate());
  }

  private static String name(VEvent event) {
    String said = event.getSummary() == null ? "" : event.getSummary().getValue();
    String plain = said.replaceAll("\\p{Cntrl}+", " ").strip();
    return plain.substring(0, Math.min(plain.length(), Holidays.LONGEST_NAME));
  }
}
