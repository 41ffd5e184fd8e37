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
      tell(task, due.get(), plan);
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

  /** Where a rung names nobody who is there, the people of the next one hear at once. */
  private void tell(OpenTask task, Step due, ChasePlan plan) {
    Step step = due;
    Collection<Reader> heard = audience.of(task, step);
    List<Step> further = due.isReminder() ? List.of() : plan.stepsAbove(due.level());
    for (int i = 0; heard.isEmpty() && i < further.size(); i++) {
      step = further.get(i);
      heard = audience.of(task, step);
    }
    for (Reader reader : heard) {
      outbox.post(mails.write(task, step, plan, reader));
    }
  }
}
