package io.gatehouse.cadence.agenda;

import java.time.LocalDate;
import java.util.List;

/**
 * A day of the calendar.
 *
 * @param inside whether it belongs to the month that is drawn
 * @param working whether the organisation works then
 */
record Day(LocalDate date, boolean inside, boolean today, boolean working, List<Entry> entries) {

  public boolean late() {
    return entries.stream().anyMatch(Entry::late);
  }
}
