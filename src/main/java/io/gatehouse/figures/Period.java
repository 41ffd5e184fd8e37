package io.gatehouse.figures;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/**
 * From the beginning of one day to the end of another, in the organisation's zone.
 *
 * @param to included
 */
public record Period(LocalDate from, LocalDate to, ZoneId zone) {

  /** The months that it touches; the first and the last may be cut. */
  public List<YearMonth> months() {
    return Stream.iterate(
            YearMonth.from(from),
            month -> !month.isAfter(YearMonth.from(to)),
            month -> month.plusMonths(1))
        .toList();
  }

  /** Where each of its months starts within it. */
  public List<Instant> starts() {
    return months().stream()
        .map(month -> month.atDay(1).isBefore(from) ? from : month.atDay(1))
        .map(this::begin)
        .toList();
  }

  public Instant start() {
    return begin(from);
  }

  /** The first moment after it. */
  public Instant end() {
    return begin(to.plusDays(1));
  }

  private Instant begin(LocalDate day) {
    return day.atStartOfDay(zone).toInstant();
  }
}
