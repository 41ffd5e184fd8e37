package io.gatehouse.inbox;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Says what comes next for a task that stays undone. */
public interface ChaseOutlook {

  /**
   * A step to come.
   *
   * @param rung of the ladder; 0 and less are reminders before the deadline
   * @param to whom it tells: {@code holder deputy manager managers-manager} or a role
   */
  record Coming(Instant at, int rung, List<String> to) {

    public boolean reminds() {
      return rung <= 0;
    }
  }

  Optional<Coming> next(OpenTask task);
}
