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
import org.jspecify.annotations.Nullable;
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
  private final WentOn wentOn;
  private final Absences absences;
  private final Systems systems;
  private final TaskService tasks;

  HolderChanges(
      TaskTable table,
      AffectedTasks affected,
      TaskProjection projection,
      Offering offering,
      WentOn wentOn,
      Absences absences,
      Systems systems,
      @Lazy TaskService tasks) {
    this.table = table;
    this.affected = affected;
    this.projection = projection;
    this.offering = offering;
    this.wentOn = wentOn;
    this.absences = absences;
    this.systems = systems;
    this.tasks = tasks;
  }

  @EventListener
  void follow(HoldersChanged change) {
    affected.concerning(change.role(), change.systemId()).forEach(row -> follow(row, change.by()));
  }

  @EventListener
  void follow(PresenceChanged change) {
    affected.namingOrWith(change.account()).forEach(row -> follow(row, change.by()));
    followAll(absences.behind(change.account()), change.by());
  }

  @EventListener
  void follow(AbsenceChanged change) {
    Set<String> accounts = new HashSet<>(absences.behind(change.account()));
    accounts.add(change.account());
    followAll(accounts, change.by());
  }

  private void followAll(Set<String> accounts, @Nullable String by) {
    if (!accounts.isEmpty()) {
      affected.of(accounts).forEach(row -> follow(row, by));
    }
  }

  /** Whoever has it and may no longer gives it back; the engine's update then offers it anew. */
  private void follow(TaskRow row, @Nullable String by) {
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
      String why = wentOn.why(row, assignee, entry);
      tasks.setAssignee(id, entry.flatMap(lost -> offering.backTo(row, lost)).orElse(null));
      wentOn.note(row, assignee, why, by);
    }
  }

  @EventListener
  void follow(SystemChanged change) {
    systems
        .find(change.systemId())
        .ifPresent(system -> table.describe(system.id(), system.name(), system.riskClass()));
  }
}
