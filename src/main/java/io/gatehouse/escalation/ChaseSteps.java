package io.gatehouse.escalation;

import io.gatehouse.calendar.WorkingCalendar;
import io.gatehouse.escalation.ladder.Deadline;
import io.gatehouse.escalation.ladder.Deadlines;
import io.gatehouse.escalation.ladder.Ladders;
import io.gatehouse.inbox.OpenTask;
import io.gatehouse.inbox.OpenTasks;
import io.gatehouse.mail.Outbox;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes the step of a chase whose time has come. */
@Component
class ChaseSteps {

  private final OpenTasks tasks;
  private final Deadlines deadlines;
  private final Ladders ladders;
  private final WorkingCalendar calendar;
  private final Audience audience;
  private final ChaseMails mails;
  private final Outbox outbox;
  private final Clock clock;

  ChaseSteps(
      OpenTasks tasks,
      Deadlines deadlines,
      Ladders ladders,
      WorkingCalendar calendar,
      Audience audience,
      ChaseMails mails,
      Outbox outbox,
      Clock clock) {
    this.tasks = tasks;
    this.deadlines = deadlines;
    this.ladders = ladders;
    this.calendar = calendar;
    this.audience = audience;
    this.mails = mails;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** The chase is over when the task is done, or the ladder is. */
  @Transactional
  Taken take(String taskId, ChaseState before) {
    return tasks
        .find(taskId)
        .filter(task -> task.due() != null)
        .map(task -> take(task, before.towards(task.due())))
        .orElseGet(() -> new Taken(before, null));
  }

  private Taken take(OpenTask task, ChaseState before) {
    Instant now = clock.instant();
    ChasePlan plan = plan(task);
    int level = before.level();
    Optional<Step> due = plan.highestDue(now, level);
    if (due.isPresent()) {
      tell(task, plan, plan.inTurn(due.get(), level, now));
      level = due.get().level();
    }
    Instant next =
        plan.above(level).map(step -> step.at().isAfter(now) ? step.at() : now).orElse(null);
    return new Taken(new ChaseState(task.due(), level), next);
  }

  ChasePlan plan(OpenTask task) {
    Deadline deadline = deadlines.of(task);
    return ChasePlan.of(
        task.created(), task.due(), deadline, ladders.of(deadline.ladder()), calendar);
  }

  /** The people of the first step that names somebody who is there. */
  private void tell(OpenTask task, ChasePlan plan, List<Step> inTurn) {
    for (Step step : inTurn) {
      Collection<Reader> heard = audience.of(task, step);
      heard.forEach(reader -> outbox.post(mails.write(task, step, plan, reader)));
      if (!heard.isEmpty()) {
        return;
      }
    }
  }
}
