package io.gatehouse.calendar.holiday;

import io.gatehouse.calendar.DaysOff;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The holidays as this node knows them: asked for at every deadline, so read again after a while
 * only. Another node's change is known two seconds later.
 */
@Component
class KnownHolidays implements DaysOff {

  private static final long FRESH = Duration.ofSeconds(2).toNanos();

  private final HolidayTable table;
  private volatile @Nullable Known known;

  private record Known(Set<LocalDate> days, long since) {

    boolean isFresh() {
      return System.nanoTime() - since < FRESH;
    }
  }

  KnownHolidays(HolidayTable table) {
    this.table = table;
  }

  @Override
  public boolean include(LocalDate day) {
    return current().days().contains(day);
  }

  void forget() {
    known = null;
  }

  /**
   * Read in the caller's transaction: one that waited for a second connection would hold its locks
   * meanwhile, and others that wait for these have all the connections.
   */
  private Known current() {
    Known now = known;
    if (now == null || !now.isFresh()) {
      now = new Known(table.days(), System.nanoTime());
      known = now;
    }
    return now;
  }
}
