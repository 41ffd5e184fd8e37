package io.gatehouse.calendar.due;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Something of which things fall due: a plug of the calendar. */
public interface DueItems {

  /** The kinds of its items; each has a message {@code calendar.kind.<kind>}. */
  Set<String> kinds();

  /**
   * What falls due from one day to another, both included, of that which the reader may see; never
   * what only some of its readers may know of, as a feed leaves the house.
   */
  List<DueItem> between(String account, LocalDate from, LocalDate to);
}
