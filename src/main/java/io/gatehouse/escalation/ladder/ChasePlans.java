package io.gatehouse.escalation.ladder;

import io.gatehouse.calendar.WorkingCalendar;
import io.gatehouse.inbox.OpenTask;
import org.springframework.stereotype.Component;

/** Reads from the tables how a task is chased, as they stand now. */
@Component
public class ChasePlans {

  private final Deadlines deadlines;
  private final Ladders ladders;
  private final WorkingCalendar calendar;

  ChasePlans(Deadlines deadlines, Ladders ladders, WorkingCalendar calendar) {
    this.deadlines = deadlines;
    this.ladders = ladders;
    this.calendar = calendar;
  }

  /**
   * @param task one with a deadline
   */
  public ChasePlan of(OpenTask task) {
    Deadline deadline = deadlines.of(task);
    return ChasePlan.of(
        task.created(), task.due(), deadline, ladders.of(deadline.ladder()), calendar);
  }
}
