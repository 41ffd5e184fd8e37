package io.gatehouse.inbox.projection;

import io.gatehouse.evidence.Evidence;
import io.gatehouse.evidence.NewEvidence;
import io.gatehouse.inbox.Confidential;
import io.gatehouse.inbox.OpenTasks;
import io.gatehouse.inbox.TaskChanged;
import io.gatehouse.inbox.TaskClosed;
import io.gatehouse.inbox.TaskOpened;
import io.gatehouse.inbox.TaskRefused;
import io.gatehouse.inbox.projection.Submissions.Submission;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Turns what the engine does with a task into rows, evidence and events, or refuses it. */
@Component
class TaskProjection {

  private final TaskDescriptions descriptions;
  private final OpenTasks open;
  private final TaskTable table;
  private final Offering offering;
  private final TaskDoor door;
  private final Submissions submissions;
  private final Evidence evidence;
  private final Confidential confidential;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  TaskProjection(
      TaskDescriptions descriptions,
      OpenTasks open,
      TaskTable table,
      Offering offering,
      TaskDoor door,
      Submissions submissions,
      Evidence evidence,
      Confidential confidential,
      ApplicationEventPublisher events,
      Clock clock) {
    this.descriptions = descriptions;
    this.open = open;
    this.table = table;
    this.offering = offering;
    this.door = door;
    this.submissions = submissions;
    this.evidence = evidence;
    this.confidential = confidential;
    this.events = events;
    this.clock = clock;
  }

  void opened(DelegateTask task, TaskFacts facts) {
    TaskRow row = descriptions.of(task, facts);
    if (row.task().assignee() != null && door.excludes(row, row.task().assignee())) {
      task.setAssignee(null);
      row = row.assignedTo(null, null, null);
    }
    Offer offer = offering.of(row);
    TaskRow offered = row.withHole(offer.hole());
    table.insert(offered, offer.entries());
    events.publishEvent(new TaskOpened(offered.task()));
  }

  /** Heard for every update and once more for an assignment: the second time nothing is new. */
  void changed(DelegateTask task) {
    open.row(task.getId()).ifPresent(row -> changed(task, row));
  }

  private void changed(DelegateTask task, TaskRow before) {
    TaskRow after = descriptions.update(before, task);
    String assignee = after.task().assignee();
    if (!Objects.equals(before.task().assignee(), assignee)) {
      checkConfidence(before, assignee);
      after =
          assignee == null
              ? after.assignedTo(null, null, null)
              : after.assignedTo(
                  assignee,
                  clock.instant(),
                  door.checkGiving(before, assignee, authenticated(task)));
    }
    if (!after.equals(before)) {
      offer(after, before.task().due());
    }
  }

  /** What is in confidence goes to whoever may take it, and nobody gives it to others. */
  private void checkConfidence(TaskRow row, @Nullable String assignee) {
    if (assignee != null && !door.mayTake(row, assignee) && confidential.is(row.task().caseKey())) {
      throw TaskRefused.inConfidence();
    }
  }

  /** Offers it anew: to whom it is assigned, or to all who may take it now. */
  void offer(TaskRow row) {
    offer(row, row.task().due());
  }

  void offer(TaskRow row, @Nullable Instant dueBefore) {
    Offer offer = offering.of(row);
    TaskRow offered = row.withHole(offer.hole());
    table.update(offered, offer.entries());
    events.publishEvent(new TaskChanged(offered.task(), dueBefore));
  }

  void completed(DelegateTask task, TaskFacts facts) {
    String by = authenticated(task);
    TaskRow row =
        submissions
            .checked(task.getId(), by)
            .orElseGet(() -> door.checkCompleting(task.getId(), by));
    String doer = Objects.requireNonNull(by);
    Submission submission = submissions.take(task.getId());
    facts.outcomes().stream()
        .filter(submission.values()::containsKey)
        .forEach(outcome -> task.setVariable(outcome, submission.values().get(outcome)));
    Instant now = clock.instant();
    evidence.record(proof(row, doer, submission, now));
    table.complete(row, doer, now).forEach(this::offer);
    events.publishEvent(new TaskClosed(task.getId(), row.task().key(), row.task().caseKey(), true));
  }

  void withdrawn(DelegateTask task) {
    open.row(task.getId())
        .ifPresent(
            row -> {
              table.withdraw(row, clock.instant());
              events.publishEvent(
                  new TaskClosed(task.getId(), row.task().key(), row.task().caseKey(), false));
            });
  }

  private static NewEvidence proof(TaskRow row, String by, Submission submission, Instant now) {
    var task = row.task();
    return new NewEvidence(
        task.caseKey(),
        "completed",
        task.key(),
        task.name(),
        by,
        row.onBehalfOf(),
        task.due() != null && now.isAfter(task.due()),
        submission.values(),
        submission.files(),
        task.process(),
        row.version(),
        task.iso());
  }

  private static @Nullable String authenticated(DelegateTask task) {
    Authentication who =
        task.getProcessEngineServices().getIdentityService().getCurrentAuthentication();
    return who == null ? null : who.getUserId();
  }
}
