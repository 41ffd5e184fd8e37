package io.gatehouse.inbox.model;

import io.gatehouse.inbox.DeadlinePolicy;
import io.gatehouse.inbox.OpenTask;
import io.gatehouse.inbox.OpenTasks;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.TaskService;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** When open tasks fall due, where a case turns out graver than it was when they began. */
@Component
public class OpenDeadlines {

  private final OpenTasks tasks;
  private final ObjectProvider<DeadlinePolicy> policies;
  private final TaskService engine;
  private final Clock clock;

  OpenDeadlines(
      OpenTasks tasks,
      ObjectProvider<DeadlinePolicy> policies,
      @Lazy TaskService engine,
      Clock clock) {
    this.tasks = tasks;
    this.policies = policies;
    this.engine = engine;
    this.clock = clock;
  }

  /** Gives the case's tasks no more time from now on than new ones would get, and none more. */
  public void tighten(String process, String caseKey) {
    DeadlinePolicy policy = policies.getIfAvailable();
    if (policy != null) {
      tasks.ofCase(caseKey).stream()
          .filter(task -> task.process().equals(process))
          .forEach(task -> tighten(task, policy.dueFor(task, clock.instant())));
    }
  }

  private void tighten(OpenTask task, @Nullable Instant due) {
    if (due != null && task.due() != null && due.isBefore(task.due())) {
      engine.setDueDate(task.id(), Date.from(due));
    }
  }
}
