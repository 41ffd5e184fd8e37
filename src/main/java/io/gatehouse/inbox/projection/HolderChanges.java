package io.gatehouse.inbox.projection;

import io.gatehouse.identity.change.HoldersChanged;
import io.gatehouse.identity.change.PresenceChanged;
import io.gatehouse.inventory.SystemChanged;
import io.gatehouse.inventory.Systems;
import org.camunda.bpm.engine.TaskService;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Lets open tasks follow when people gain or lose a role, leave, or a system is described anew. */
@Component
class HolderChanges {

  private final TaskTable table;
  private final TaskProjection projection;
  private final Offering offering;
  private final Systems systems;
  private final TaskService tasks;

  HolderChanges(
      TaskTable table,
      TaskProjection projection,
      Offering offering,
      Systems systems,
      @Lazy TaskService tasks) {
    this.table = table;
    this.projection = projection;
    this.offering = offering;
    this.systems = systems;
    this.tasks = tasks;
  }

  @EventListener
  void follow(HoldersChanged change) {
    table.concerning(change.role(), change.systemId()).forEach(this::follow);
  }

  @EventListener
  void follow(PresenceChanged change) {
    table.namingOrWith(change.account()).forEach(this::follow);
  }

  /** Whoever has it and may no longer gives it back; the engine's update then offers it anew. */
  private void follow(TaskRow row) {
    String assignee = row.task().assignee();
    if (assignee == null) {
      projection.offer(row);
    } else if (table
        .entry(row.task().id(), assignee)
        .filter(e -> offering.keeps(row, e))
        .isEmpty()) {
      tasks.setAssignee(row.task().id(), null);
    }
  }

  @EventListener
  void follow(SystemChanged change) {
    systems
        .find(change.systemId())
        .ifPresent(system -> table.describe(system.id(), system.name(), system.riskClass()));
  }
}
