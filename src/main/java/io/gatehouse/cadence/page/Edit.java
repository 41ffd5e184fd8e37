package io.gatehouse.cadence.page;

import io.gatehouse.cadence.Listed;
import io.gatehouse.calendar.Cadence;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed to change an interval.
 *
 * @param source {@code table} or {@code own}
 * @param lead days; empty where the table alone says it
 * @param next a date; the one that stands when it follows from the interval
 */
record Edit(
    @Nullable String source,
    @Nullable String count,
    @Nullable String unit,
    @Nullable String lead,
    @Nullable String next,
    @Nullable String reason,
    @Nullable String revision) {

  static final int LONGEST_REASON = 2_000;
  private static final int SHORTEST_REASON = 10;
  private static final int MOST = 120;
  private static final int LONGEST_LEAD = 365;

  private static final Map<String, String> UNITS =
      Map.of("days", "P%dD", "weeks", "P%dW", "months", "P%dM", "years", "P%dY");

  boolean byHand() {
    return "own".equals(source);
  }

  /** Nothing where no such interval can be. */
  Optional<Period> every() {
    return number(count)
        .filter(n -> n >= 1 && n <= MOST && unit != null && UNITS.containsKey(unit))
        .map(n -> Period.parse(UNITS.get(unit).formatted(n)))
        .filter(period -> period.toTotalMonths() <= MOST);
  }

  Optional<Cadence> cadence(Listed one, boolean planned) {
    return every().map(every -> new Cadence(every, lead(one), planned));
  }

  private Period lead(Listed one) {
    return number(lead).map(Period::ofDays).orElse(one.lead());
  }

  /** Or the next review would begin before this one is due. */
  private static boolean isWithin(Period lead, Period every) {
    return !LocalDate.EPOCH.plus(lead).isBefore(LocalDate.EPOCH.plus(every));
  }

  Optional<LocalDate> nextDay() {
    return day(next);
  }

  String why() {
    return reason == null ? "" : reason.strip();
  }

  long readRevision() {
    return revisionOf(revision);
  }

  /** What cannot stay as it is: the end of a message's key by field. */
  Map<String, String> problems(LocalDate today, Listed one) {
    Map<String, String> problems = new LinkedHashMap<>();
    if (byHand() && every().isEmpty()) {
      problems.put("count", "interval");
    } else if (!byHand() && !"table".equals(source)) {
      problems.put("source", "source");
    }
    if (byHand() && given(lead) && number(lead).filter(n -> n <= LONGEST_LEAD).isEmpty()) {
      problems.put("lead", "lead");
    } else if (byHand() && every().filter(every -> isWithin(lead(one), every)).isPresent()) {
      problems.put("lead", "lead-longer");
    }
    if (given(next) && nextDay().isEmpty()) {
      problems.put("next", "day");
    } else if (nextDay().filter(day -> !day.equals(one.next()) && isOut(day, today)).isPresent()) {
      problems.put("next", "next");
    }
    if (!isReason(why())) {
      problems.put("reason", "reason");
    }
    return problems;
  }

  private static boolean isOut(LocalDate day, LocalDate today) {
    return day.isBefore(today) || day.isAfter(today.plusMonths(MOST));
  }

  static boolean isReason(String text) {
    return text.length() >= SHORTEST_REASON
        && text.length() <= LONGEST_REASON
        && text.indexOf('\0') < 0;
  }

  static Optional<LocalDate> day(@Nullable String text) {
    try {
      return given(text) ? Optional.of(LocalDate.parse(text.strip())) : Optional.empty();
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  static long revisionOf(@Nullable String text) {
    return text != null && text.matches("\\d{1,18}") ? Long.parseLong(text) : -1;
  }

  private static Optional<Integer> number(@Nullable String text) {
    return text != null && text.strip().matches("\\d{1,4}")
        ? Optional.of(Integer.valueOf(text.strip()))
        : Optional.empty();
  }

  private static boolean given(@Nullable String text) {
    return text != null && !text.isBlank();
  }

  /** As it was typed, to be shown again. */
  Map<String, String> typed() {
    Map<String, String> typed = new LinkedHashMap<>();
    typed.put("source", Objects.toString(source, ""));
    typed.put("count", Objects.toString(count, ""));
    typed.put("unit", Objects.toString(unit, ""));
    typed.put("lead", Objects.toString(lead, ""));
    typed.put("next", Objects.toString(next, ""));
    typed.put("reason", Objects.toString(reason, ""));
    return typed;
  }
}
