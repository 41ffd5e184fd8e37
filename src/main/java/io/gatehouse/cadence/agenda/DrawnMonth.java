package io.gatehouse.cadence.agenda;

import java.time.YearMonth;
import java.util.List;

/** A month in whole weeks. */
record DrawnMonth(YearMonth month, List<List<Day>> weeks) {

  public int count() {
    return days().stream().mapToInt(day -> day.entries().size()).sum();
  }

  List<Day> days() {
    return weeks.stream().flatMap(List::stream).filter(Day::inside).toList();
  }
}
