package io.gatehouse.escalation;

import io.gatehouse.escalation.ladder.Audience;
import io.gatehouse.escalation.ladder.ChasePlan;
import io.gatehouse.escalation.ladder.ChasePlans;
import io.gatehouse.escalation.ladder.Reader;
import io.gatehouse.escalation.ladder.Step;
import io.gatehouse.inbox.OpenTask;
import io.gatehouse.inbox.OpenTasks;
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
  private final ChasePlans plans;
  private final Audience audience;
  private final StepsTold told;
  private final Clock clock;

  ChaseSteps(OpenTasks tasks, ChasePlans plans, Audience audience, StepsTold told, Clock clock) {
    this.tasks = tasks;
    this.plans = plans;
    this.audience = audience;
    this.told = told;
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
    ChasePlan plan = plans.of(task);
    int level = before.level();
    Optional<Step> due = plan.highestDue(now, level);
    if (due.isPresent()) {
      tell(task, plan.inTurn(due.get(), level, now));
      level = due.get().level();
    }
    Instant next =
        plan.above(level).map(step -> step.at().isAfter(now) ? step.at() : now).orElse(null);
    return new Taken(new ChaseState(task.due(), level), next);
  }

  /** The people of the first step that names somebody who is there. */
  private void tell(OpenTask task, List<Step> inTurn) {
    for (Step step : inTurn) {
      Collection<Reader> heard = audience.of(task, step);
      told.add(task, step, heard);
      if (!heard.isEmpty()) {
        return;
      }
    }
  }
}
