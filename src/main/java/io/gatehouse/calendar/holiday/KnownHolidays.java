package io.gatehouse.calendar.holiday;

import io.gatehouse.calendar.DaysOff;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The holidays as this node knows them: asked for at every deadline, so read again after a while
 * only. Another node's change is known two seconds later.
 */
@Component
class KnownHolidays implements DaysOff {

  private static final long FRESH = Duration.ofSeconds(2).toNanos();

  private final DataSource database;
  private final ReentrantLock reading = new ReentrantLock();
  private volatile @Nullable Known known;

  private record Known(Set<LocalDate> days, long since) {

    boolean isFresh() {
      return System.nanoTime() - since < FRESH;
    }
  }

  /**
   * @param table is asked for nothing, but has the settings' days in it once it is there
   */
  KnownHolidays(DataSource database, HolidayTable table) {
    this.database = database;
  }

  @Override
  public boolean include(LocalDate day) {
    return current().days().contains(day);
  }

  void forget() {
    known = null;
  }

  /** Whoever finds it stale while somebody reads goes on with what is known. */
  private Known current() {
    Known now = known;
    if (now != null && (now.isFresh() || !reading.tryLock())) {
      return now;
    }
    if (now == null) {
      reading.lock();
    }
    try {
      Known read = known;
      if (read == null || !read.isFresh()) {
        read = new Known(read(), System.nanoTime());
        known = read;
      }
      return read;
    } finally {
      reading.unlock();
    }
  }

  /** On a connection of its own: what a transaction has changed and not committed is no holiday. */
  private Set<LocalDate> read() {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement("select day from holiday");
        var rows = statement.executeQuery()) {
      Set<LocalDate> days = new HashSet<>();
      while (rows.next()) {
        days.add(rows.getObject(1, LocalDate.class));
      }
      return days;
    } catch (SQLException e) {
      throw new IllegalStateException("The holidays cannot be read", e);
    }
  }
}
