package io.gatehouse.escalation.digest;

import io.gatehouse.inbox.ChaseOutlook.Coming;
import io.gatehouse.inbox.OpenTask;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What waits for somebody and for those who report to them, each task once.
 *
 * @param people how many report to them
 * @param covered for whom they stand in
 * @param due within the next seven days, the first due first
 * @param stuck one task a case
 * @param coming steps of the ladder within the next seven days
 */
record Summary(
    int people,
    List<String> covered,
    List<Open> overdue,
    List<Open> due,
    List<Open> stuck,
    List<Open> coming) {

  /**
   * @param having who has it, or may take it
   * @param next of the ladder; null where no step is left
   */
  record Open(OpenTask task, String about, List<String> having, @Nullable Coming next) {}

  boolean isEmpty() {
    return overdue.isEmpty() && due.isEmpty() && stuck.isEmpty() && coming.isEmpty();
  }
}
