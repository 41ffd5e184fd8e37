package io.gatehouse.platform.time;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lets one journey through time happen at a time, on whichever node of the database. */
@Component
@ConditionalOnTimeMachine
class MovingLock {

  private final DataSource database;

  /** Who moves it here, and may go on within. */
  private volatile @Nullable Thread mover;

  MovingLock(DataSource database) {
    this.database = database;
  }

  /**
   * @throws TimeMachineBusy when somebody else is moving time
   */
  void during(Runnable journey) {
    if (Thread.currentThread() == mover) {
      journey.run();
    } else {
      alone(journey);
    }
  }

  private void alone(Runnable journey) {
    try (Connection holder = database.getConnection()) {
      if (!ask(holder, "select pg_try_advisory_lock(hashtextextended('time machine', 0))")) {
        throw new TimeMachineBusy();
      }
      mover = Thread.currentThread();
      try {
        journey.run();
      } finally {
        mover = null;
        ask(holder, "select pg_advisory_unlock(hashtextextended('time machine', 0))");
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The time machine cannot be locked", e);
    }
  }

  private static boolean ask(Connection holder, String question) throws SQLException {
    try (var statement = holder.createStatement();
        var answer = statement.executeQuery(question)) {
      answer.next();
      return answer.getBoolean(1);
    }
  }
}
