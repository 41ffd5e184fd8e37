package io.gatehouse.cadence.agenda;

import io.gatehouse.calendar.Dates;
import io.gatehouse.calendar.WorkingCalendar;
import io.gatehouse.calendar.due.DueItem;
import io.gatehouse.calendar.due.DueItems;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.time.temporal.WeekFields;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Everything that falls due for somebody, from all who know of something, by days. */
@Component
class Agenda {

  private static final int WEEK = 7;

  private static final Comparator<DueItem> IN_ORDER =
      Comparator.comparing(DueItem::day)
          .thenComparing(DueItem::at, Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(DueItem::title)
          .thenComparing(DueItem::uid);

  private final List<DueItems> plugs;
  private final WorkingCalendar calendar;
  private final Dates dates;
  private final Clock clock;

  Agenda(List<DueItems> plugs, WorkingCalendar calendar, Dates dates, Clock clock) {
    this.plugs = plugs;
    this.calendar = calendar;
    this.dates = dates;
    this.clock = clock;
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), calendar.zone());
  }

  List<String> kinds() {
    return plugs.stream().flatMap(plug -> plug.kinds().stream()).distinct().sorted().toList();
  }

  List<Entry> entries(String account, LocalDate from, LocalDate to, AgendaFilter filter) {
    Instant now = clock.instant();
    LocalDate today = today();
    return plugs.stream()
        .filter(plug -> filter.kind() == null || plug.kinds().contains(filter.kind()))
        .flatMap(plug -> plug.between(account, from, to).stream())
        .filter(item -> filter.kind() == null || filter.kind().equals(item.kind()))
        .filter(item -> !filter.mine() || item.mine())
        .sorted(IN_ORDER)
        .map(item -> new Entry(item, isLate(item, now, today)))
        .toList();
  }

  private static boolean isLate(DueItem item, Instant now, LocalDate today) {
    return item.open()
        && (item.at() == null ? item.day().isBefore(today) : item.at().isBefore(now));
  }

  DrawnMonth month(String account, YearMonth month, AgendaFilter filter) {
    LocalDate first = firstOfWeek(month.atDay(1));
    LocalDate last = firstOfWeek(month.atEndOfMonth()).plusDays(WEEK - 1);
    return drawn(month, byDay(entries(account, first, last, filter)));
  }

  List<DrawnMonth> year(String account, int year, AgendaFilter filter) {
    LocalDate first = LocalDate.of(year, 1, 1);
    var byDay = byDay(entries(account, first, first.plusYears(1).minusDays(1), filter));
    List<DrawnMonth> months = new ArrayList<>();
    for (int month = 1; month <= 12; month++) {
      months.add(drawn(YearMonth.of(year, month), byDay));
    }
    return months;
  }

  /** Days on which something is due. */
  List<Day> days(List<Entry> entries) {
    return byDay(entries).entrySet().stream()
        .map(day -> day(day.getKey(), true, day.getValue()))
        .toList();
  }

  private DrawnMonth drawn(YearMonth month, Map<LocalDate, List<Entry>> byDay) {
    List<List<Day>> weeks = new ArrayList<>();
    LocalDate monday = firstOfWeek(month.atDay(1));
    for (; !monday.isAfter(month.atEndOfMonth()); monday = monday.plusDays(WEEK)) {
      List<Day> week = new ArrayList<>();
      for (int i = 0; i < WEEK; i++) {
        LocalDate date = monday.plusDays(i);
        boolean inside = YearMonth.from(date).equals(month);
        week.add(day(date, inside, byDay.getOrDefault(date, List.of())));
      }
      weeks.add(week);
    }
    return new DrawnMonth(month, weeks);
  }

  private Day day(LocalDate date, boolean inside, List<Entry> entries) {
    return new Day(date, inside, date.equals(today()), calendar.isWorkingDay(date), entries);
  }

  private static Map<LocalDate, List<Entry>> byDay(List<Entry> entries) {
    return entries.stream()
        .collect(Collectors.groupingBy(one -> one.item().day(), TreeMap::new, Collectors.toList()));
  }

  /** The days of a week, as the reader counts them. */
  List<DayOfWeek> week() {
    DayOfWeek first = WeekFields.of(dates.locale()).getFirstDayOfWeek();
    List<DayOfWeek> week = new ArrayList<>();
    for (int i = 0; i < WEEK; i++) {
      week.add(first.plus(i));
    }
    return week;
  }

  private LocalDate firstOfWeek(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(week().get(0)));
  }
}
