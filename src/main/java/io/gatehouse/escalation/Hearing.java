package io.gatehouse.escalation;

import io.gatehouse.escalation.ladder.Audience;
import io.gatehouse.escalation.ladder.ChasePlan;
import io.gatehouse.escalation.ladder.ChasePlans;
import io.gatehouse.escalation.ladder.Step;
import io.gatehouse.escalation.letter.Told;
import io.gatehouse.inbox.OpenTask;
import io.gatehouse.inbox.OpenTasks;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Looks whether somebody is still to hear of a step, as task, table and people stand now. */
@Component
class Hearing {

  private final OpenTasks tasks;
  private final ChasePlans plans;
  private final Audience audience;
  private final StepsTold steps;

  Hearing(OpenTasks tasks, ChasePlans plans, Audience audience, StepsTold steps) {
    this.tasks = tasks;
    this.plans = plans;
    this.audience = audience;
    this.steps = steps;
  }

  /** Empty when the task is done, its deadline was moved, or it is not this person's any more. */
  Optional<Told> of(StepTold told) {
    return task(told)
        .flatMap(
            task -> {
              ChasePlan plan = plans.of(task);
              return step(plan, told).flatMap(step -> of(told, task, step, plan));
            });
  }

  private Optional<Told> of(StepTold told, OpenTask task, Step step, ChasePlan plan) {
    return audience.of(task, step).stream()
        .filter(reader -> reader.account().equals(told.reader()))
        .findFirst()
        .map(reader -> new Told(task, step, plan, reader));
  }

  /** Whoever is in this person's place now hears of the step, where it is still to be heard of. */
  @Transactional
  public void passOn(StepTold told) {
    steps.forget(told);
    task(told)
        .ifPresent(
            task ->
                step(plans.of(task), told)
                    .ifPresent(step -> steps.add(task, step, audience.of(task, step))));
  }

  private Optional<OpenTask> task(StepTold told) {
    return tasks.find(told.task()).filter(task -> told.due().equals(task.due()));
  }

  private static Optional<Step> step(ChasePlan plan, StepTold told) {
    return plan.steps().stream().filter(step -> step.level() == told.level()).findFirst();
  }
}
