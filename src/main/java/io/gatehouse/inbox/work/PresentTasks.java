package io.gatehouse.inbox.work;

import io.gatehouse.evidence.reading.CaseAccess;
import io.gatehouse.inbox.Confidential;
import io.gatehouse.inbox.Moments;
import io.gatehouse.inbox.OpenTasks;
import io.gatehouse.inbox.TaskRefused;
import io.gatehouse.inbox.delegation.Delegation;
import io.gatehouse.inbox.delegation.Delegations;
import io.gatehouse.inbox.projection.TaskDoor;
import io.gatehouse.inbox.projection.TaskRow;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Finds a task as it is now, or says in words why there is nothing to do. */
@Component
public class PresentTasks {

  private final OpenTasks open;
  private final ClosedTasks closed;
  private final TaskDoor door;
  private final Delegations delegations;
  private final ObjectProvider<CaseAccess> access;
  private final Moments moments;
  private final Confidential confidential;

  PresentTasks(
      OpenTasks open,
      ClosedTasks closed,
      TaskDoor door,
      Delegations delegations,
      ObjectProvider<CaseAccess> access,
      Moments moments,
      Confidential confidential) {
    this.confidential = confidential;
    this.door = door;
    this.delegations = delegations;
    this.open = open;
    this.closed = closed;
    this.access = access;
    this.moments = moments;
  }

  /**
   * The open task, held until the transaction ends; when it is done, those whom it concerned are
   * told by whom and when.
   */
  public TaskRow take(String taskId, String account) {
    TaskRow row = open.lock(taskId).orElseThrow(() -> gone(taskId, account));
    if (isHidden(row, account)) {
      throw TaskRefused.unknown();
    }
    return row;
  }

  /** The open task for whoever may read it. */
  public TaskRow read(String taskId, String account) {
    TaskRow row = open.row(taskId).orElseThrow(() -> gone(taskId, account));
    if (isHidden(row, account)) {
      throw TaskRefused.unknown();
    }
    if (!open.isFor(taskId, account)
        && !mayRead(account, row.task().caseKey())
        && door.given(row, account).isEmpty()) {
      throw notYours(row);
    }
    return row;
  }

  /** In confidence, and not with them: to them there is no such task. */
  private boolean isHidden(TaskRow row, String account) {
    String caseKey = row.task().caseKey();
    return confidential.is(caseKey) && !mayRead(account, caseKey);
  }

  /** How it came to this person, or went from them who may take it back. */
  Optional<Delegation> given(String taskId, String account) {
    return open.row(taskId)
        .flatMap(
            row ->
                account.equals(row.task().assignee())
                    ? delegations.standing(taskId)
                    : door.given(row, account));
  }

  boolean mayRead(String account, String caseKey) {
    CaseAccess plug = access.getIfAvailable();
    return plug != null && plug.mayRead(account, caseKey);
  }

  private TaskRefused gone(String taskId, String account) {
    return closed.find(taskId).map(task -> gone(task, account)).orElseGet(TaskRefused::unknown);
  }

  private TaskRefused gone(ClosedTask task, String account) {
    if (!closed.concerned(task, account)) {
      return refusal(task);
    }
    return task.by() == null
        ? TaskRefused.withdrawn(task.name(), moments.say(task.at()))
        : TaskRefused.done(task.name(), task.by(), moments.say(task.at()));
  }

  /** Said to whom it does not concern. */
  TaskRefused refusal(ClosedTask task) {
    return confidential.is(task.caseKey())
        ? TaskRefused.unknown()
        : TaskRefused.notYours(task.name(), String.join(", ", task.roles()));
  }

  private static TaskRefused notYours(TaskRow row) {
    return TaskRefused.notYours(row.task().name(), String.join(", ", row.task().roles()));
  }
}
