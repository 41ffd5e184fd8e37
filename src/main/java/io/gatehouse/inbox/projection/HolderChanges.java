package io.gatehouse.inbox.projection;

import io.gatehouse.identity.absence.Absences;
import io.gatehouse.identity.change.AbsenceChanged;
import io.gatehouse.identity.change.HoldersChanged;
import io.gatehouse.identity.change.PresenceChanged;
import io.gatehouse.inventory.SystemChanged;
import io.gatehouse.inventory.Systems;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.TaskService;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Lets open tasks follow when people gain or lose a role, leave, are away or back, or a system is
 * described anew.
 */
@Component
class HolderChanges {

  private final TaskTable table;
  private final AffectedTasks affected;
  private final TaskProjection projection;
  private final Offering offering;
  private final Absences absences;
  private final Systems systems;
  private final TaskService tasks;

  HolderChanges(
      TaskTable table,
      AffectedTasks affected,
      TaskProjection projection,
      Offering offering,
      Absences absences,
      Systems systems,
      @Lazy TaskService tasks) {
    this.table = table;
    this.affected = affected;
    this.projection = projection;
    this.offering = offering;
    this.absences = absences;
    this.systems = systems;
    this.tasks = tasks;
  }

  @EventListener
  void follow(HoldersChanged change) {
    affected.concerning(change.role(), change.systemId()).forEach(this::follow);
  }

  @EventListener
  void follow(PresenceChanged change) {
    affected.namingOrWith(change.account()).forEach(this::follow);
    followAll(absences.behind(change.account()));
  }

  @EventListener
  void follow(AbsenceChanged change) {
    Set<String> accounts = new HashSet<>(absences.behind(change.account()));
    accounts.add(change.account());
    followAll(accounts);
  }

  private void followAll(Set<String> accounts) {
    if (!accounts.isEmpty()) {
      affected.of(accounts).forEach(this::follow);
    }
  }

  /** Whoever has it and may no longer gives it back; the engine's update then offers it anew. */
  private void follow(TaskRow row) {
    String id = row.task().id();
    String assignee = row.task().assignee();
    if (assignee == null) {
      projection.offer(row);
      return;
    }
    Optional<Entry> entry = table.entry(id, assignee);
    if (entry.filter(kept -> offering.keeps(row, kept)).isPresent()) {
      projection.offer(row);
    } else {
      tasks.setAssignee(id, entry.flatMap(lost -> offering.backTo(row, lost)).orElse(null));
    }
  }

  @EventListener
  void follow(SystemChanged change) {
    systems
        .find(change.systemId())
        .ifPresent(system -> table.describe(system.id(), system.name(), system.riskClass()));
  }
}
