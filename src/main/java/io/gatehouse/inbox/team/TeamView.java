package io.gatehouse.inbox.team;

import io.gatehouse.inbox.ChaseOutlook.Coming;
import io.gatehouse.inbox.OpenTask;
import io.gatehouse.inbox.work.Receivers;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a manager sees.
 *
 * @param all everything below, each task once
 * @param people who report to them, directly or through others
 * @param roles their own
 * @param processes what the work belongs to, the most first
 * @param late the first ones that are overdue
 * @param coming the next steps of the ladder within a week
 */
record TeamView(
    Load all,
    List<Load> people,
    List<Load> roles,
    List<Load> processes,
    List<Late> late,
    List<Ahead> coming) {

  /**
   * @param having who has it, or may take it
   * @param others to whom it may be given
   */
  record Late(OpenTask task, String about, List<String> having, List<Receivers.Group> others) {}

  record Ahead(OpenTask task, String about, Coming step) {}

  /** The longest bar among the people and roles; drawings are as wide as that. */
  public int most() {
    return Stream.concat(people.stream(), roles.stream()).mapToInt(Load::open).max().orElse(0);
  }

  public int mostOfAProcess() {
    return processes.stream().mapToInt(Load::open).max().orElse(0);
  }
}
