package io.gatehouse.figures;

import io.gatehouse.calendar.CalendarSettings;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The periods that can be asked for. */
@Component
class PeriodChoice {

  static final int YEARS = 5;

  private final CalendarSettings calendar;
  private final Clock clock;

  PeriodChoice(CalendarSettings calendar, Clock clock) {
    this.calendar = calendar;
    this.clock = clock;
  }

  /** One that is offered; {@code key} names it in messages. */
  record Preset(String key, Period period, boolean chosen) {

    /** What an address says of it. */
    public String query() {
      return "from=" + period.from() + "&to=" + period.to();
    }
  }

  /**
   * What was asked for.
   *
   * @param problem why it is the usual one instead
   */
  record Choice(Period period, @Nullable String problem, List<Preset> presets) {}

  Choice choose(@Nullable String from, @Nullable String to) {
    boolean asked = given(from) || given(to);
    Optional<LocalDate> first = day(from);
    Optional<LocalDate> last = day(to);
    String problem = asked ? problem(first, last) : null;
    Period period =
        asked && problem == null ? period(first.orElseThrow(), last.orElseThrow()) : usual();
    return new Choice(period, problem, presets(period));
  }

  private static @Nullable String problem(Optional<LocalDate> first, Optional<LocalDate> last) {
    if (first.isEmpty() || last.isEmpty()) {
      return "figures.day-missing";
    }
    if (last.get().isBefore(first.get())) {
      return "figures.to-before-from";
    }
    return last.get().isBefore(first.get().plusYears(YEARS)) ? null : "figures.too-long";
  }

  private static boolean given(@Nullable String typed) {
    return typed != null && !typed.isBlank();
  }

  /** A year that four digits write: others are a slip. */
  private static Optional<LocalDate> day(@Nullable String typed) {
    try {
      return typed != null && typed.strip().matches("\\d{4}-\\d\\d-\\d\\d")
          ? Optional.of(LocalDate.parse(typed.strip()))
          : Optional.empty();
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private List<Preset> presets(Period chosen) {
    LocalDate today = today();
    LocalDate quarter = today.with(IsoFields.DAY_OF_QUARTER, 1);
    LocalDate year = today.withDayOfYear(1);
    return List.of(
        preset("twelve-months", usual(), chosen),
        preset("quarter", period(quarter, quarter.plusMonths(3).minusDays(1)), chosen),
        preset("last-quarter", period(quarter.minusMonths(3), quarter.minusDays(1)), chosen),
        preset("year", period(year, year.plusYears(1).minusDays(1)), chosen),
        preset("last-year", period(year.minusYears(1), year.minusDays(1)), chosen));
  }

  private static Preset preset(String key, Period period, Period chosen) {
    return new Preset(key, period, period.equals(chosen));
  }

  /** This month and the eleven before. */
  private Period usual() {
    LocalDate today = today();
    LocalDate month = today.withDayOfMonth(1);
    return period(month.minusMonths(11), month.plusMonths(1).minusDays(1));
  }

  private Period period(LocalDate from, LocalDate to) {
    return new Period(from, to, zone());
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), zone());
  }

  private ZoneId zone() {
    return calendar.zone();
  }
}
