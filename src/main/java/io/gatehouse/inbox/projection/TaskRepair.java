package io.gatehouse.inbox.projection;

import io.gatehouse.inbox.OpenTasks;
import io.gatehouse.inbox.TaskChanged;
import io.gatehouse.inbox.TaskClosed;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Brings the rows of one task in line with the engine, if they still differ. */
@Component
class TaskRepair {

  private final ProcessEngine engine;
  private final DriftSearch drift;
  private final OpenTasks open;
  private final TaskDescriptions descriptions;
  private final TaskTable table;
  private final Offering offering;
  private final TaskProjection projection;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  TaskRepair(
      @Lazy ProcessEngine engine,
      DriftSearch drift,
      OpenTasks open,
      TaskDescriptions descriptions,
      TaskTable table,
      Offering offering,
      TaskProjection projection,
      ApplicationEventPublisher events,
      Clock clock) {
    this.engine = engine;
    this.drift = drift;
    this.open = open;
    this.descriptions = descriptions;
    this.table = table;
    this.offering = offering;
    this.projection = projection;
    this.events = events;
    this.clock = clock;
  }

  /** Whether there was anything to repair; whoever works on the task is waited for. */
  @Transactional
  public boolean repair(String taskId) {
    @Nullable TaskRow row = open.lock(taskId).orElse(null);
    var found = drift.task(taskId);
    if (found.isEmpty()) {
      return remove(taskId, row);
    }
    if (found.get(0).kind() == DriftSearch.Kind.NONE) {
      return false;
    }
    ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
        .getCommandExecutorTxRequired()
        .execute(
            context -> {
              TaskEntity task = context.getTaskManager().findTaskById(taskId);
              if (row == null) {
                insert(task);
              } else {
                update(row, task);
              }
              return null;
            });
    return true;
  }

  private void insert(TaskEntity task) {
    TaskFacts facts = TaskFacts.kept(task.getExecution().getActivity());
    TaskRow row = withAbsent(descriptions.of(task, facts), task);
    Offer offer = offering.of(row);
    table.clear(task.getId());
    TaskRow offered = row.withHole(offer.hole());
    table.insert(offered, offer.entries());
    events.publishEvent(new TaskChanged(offered.task(), null));
  }

  /** Only the line of who has it knows that they have it as a deputy. */
  private TaskRow withAbsent(TaskRow row, TaskEntity task) {
    Entry entry =
        Optional.ofNullable(task.getAssignee())
            .flatMap(assignee -> table.entry(task.getId(), assignee))
            .filter(line -> line.deputyOf() != null)
            .orElse(null);
    if (entry == null) {
      return row;
    }
    if (offering.keeps(row, entry)) {
      return row.onBehalfOf(entry.deputyOf());
    }
    String whose = offering.backTo(row, entry).orElse(null);
    task.setAssignee(whose);
    return row.assignedTo(whose, whose == null ? null : clock.instant(), null);
  }

  private void update(TaskRow before, TaskEntity task) {
    String assignee = task.getAssignee();
    TaskRow after = descriptions.update(before, task);
    if (!Objects.equals(before.task().assignee(), assignee)) {
      after = after.assignedTo(assignee, assignee == null ? null : clock.instant(), null);
    }
    projection.offer(after, before.task().due());
  }

  private boolean remove(String taskId, @Nullable TaskRow row) {
    if (row == null) {
      return table.clear(taskId) > 0;
    }
    table.withdraw(row, clock.instant());
    events.publishEvent(new TaskClosed(taskId, row.task().key(), row.task().caseKey(), false));
    return true;
  }
}
