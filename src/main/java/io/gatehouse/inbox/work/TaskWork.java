package io.gatehouse.inbox.work;

import io.gatehouse.inbox.TaskRefused;
import io.gatehouse.inbox.delegation.Delegation;
import io.gatehouse.inbox.delegation.Grounds;
import io.gatehouse.inbox.filling.FormValidation;
import io.gatehouse.inbox.form.Form;
import io.gatehouse.inbox.form.Forms;
import io.gatehouse.inbox.projection.Submissions;
import io.gatehouse.inbox.projection.Submissions.Submission;
import io.gatehouse.inbox.projection.TaskDoor;
import io.gatehouse.inbox.projection.TaskRow;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * What a person does with a task. Refused in this order: not theirs, done already, wrong values.
 */
@Service
public class TaskWork {

  private final TaskService tasks;
  private final TaskDoor door;
  private final PresentTasks present;
  private final Forms forms;
  private final FormValues values;
  private final FormValidation validation;
  private final Submissions submissions;
  private final HandOvers handOvers;
  private final Attempts attempts;

  TaskWork(
      TaskService tasks,
      TaskDoor door,
      PresentTasks present,
      Forms forms,
      FormValues values,
      FormValidation validation,
      Submissions submissions,
      HandOvers handOvers,
      Attempts attempts) {
    this.tasks = tasks;
    this.door = door;
    this.present = present;
    this.forms = forms;
    this.values = values;
    this.validation = validation;
    this.submissions = submissions;
    this.handOvers = handOvers;
    this.attempts = attempts;
  }

  public void claim(String taskId, String account) {
    attempts.as(
        account,
        again -> {
          TaskRow row = present.take(taskId, account);
          String assignee = row.task().assignee();
          if (isOfSomebodyElse(row, account)) {
            throw TaskRefused.claimedMeanwhile(assignee, door.since(row));
          }
          if (assignee == null) {
            door.checkCompleting(row, account);
            tasks.claim(taskId, account);
          } else if (!assignee.equals(account)) {
            door.checkCompleting(row, account);
            tasks.setAssignee(taskId, account);
          }
        });
  }

  public void release(String taskId, String account) {
    attempts.as(
        account,
        again -> {
          TaskRow row = present.take(taskId, account);
          String assignee = row.task().assignee();
          if (assignee == null) {
            return;
          }
          door.checkCompleting(row, account);
          tasks.setAssignee(taskId, door.afterRelease(row, account));
        });
  }

  /** Gives it to somebody else, who need not hold the role; four eyes still hold. */
  public void delegate(String taskId, String account, String to) {
    delegate(taskId, account, to, null);
  }

  public void delegate(String taskId, String account, String to, @Nullable String note) {
    String said = HandOvers.note(note);
    attempts.as(
        account,
        again -> {
          TaskRow row = present.take(taskId, account);
          door.checkCompleting(row, account);
          Grounds grounds = door.grounds(row, account);
          tasks.setAssignee(taskId, to);
          if (!to.equals(account)) {
            handOvers.given(row, account, grounds, to, said);
          }
        });
  }

  /** Undoes a delegation of theirs while whoever has it has not begun. */
  public void takeBack(String taskId, String account) {
    attempts.as(
        account,
        again -> {
          TaskRow row = present.take(taskId, account);
          Delegation given =
              handOvers
                  .by(taskId, account)
                  .orElseThrow(() -> TaskRefused.notGiven(row.task().name()));
          if (given.begun()) {
            throw TaskRefused.begun(given.receiver());
          }
          tasks.setAssignee(taskId, account);
          handOvers.takenBack(row, given);
        });
  }

  /** Gives it to somebody else for who has it: their manager may, and so may they themselves. */
  public void reassign(String taskId, String account, String to, @Nullable String note) {
    String said = HandOvers.note(note);
    attempts.as(
        account,
        again -> {
          TaskRow row = present.take(taskId, account);
          door.checkGivingAway(row, account);
          tasks.setAssignee(taskId, to);
          if (!to.equals(row.task().assignee())) {
            handOvers.reassigned(row, account, to, said);
          }
        });
  }

  /**
   * Undoes a reassignment of theirs while whoever got it has not begun: it is again whose it was,
   * or offered to all who may take it. Also where who got it is none of their people.
   */
  public void undoReassigning(String taskId, String account) {
    attempts.as(
        account,
        again -> {
          TaskRow row = present.take(taskId, account);
          Delegation given =
              handOvers
                  .reassignedBy(taskId, account)
                  .orElseThrow(() -> TaskRefused.notGiven(row.task().name()));
          if (given.begun() && !given.receiver().equals(account)) {
            throw TaskRefused.begun(given.receiver());
          }
          tasks.setAssignee(taskId, given.before().holder());
          handOvers.restored(row, given);
        });
  }

  public void complete(String taskId, String account, Map<String, Object> given) {
    attempts.as(
        account,
        again -> {
          TaskRow row = present.take(taskId, account);
          String assignee = row.task().assignee();
          if (again && isOfSomebodyElse(row, account)) {
            throw TaskRefused.claimedMeanwhile(assignee, door.since(row));
          }
          TaskRow theirs = door.checkCompleting(row, account);
          Submission submission = accept(row, account, given);
          submissions.during(theirs, account, submission, () -> tasks.complete(taskId));
        });
  }

  /** Whom this person does not stand in for. */
  private boolean isOfSomebodyElse(TaskRow row, String account) {
    String assignee = row.task().assignee();
    return assignee != null && !assignee.equals(account) && !door.mayTake(row, account);
  }

  private Submission accept(TaskRow row, String account, Map<String, Object> given) {
    Optional<Form> form = forms.of(row.task(), row.version());
    if (form.isEmpty()) {
      return new Submission(Map.of(), List.of());
    }
    Map<String, Object> accepted =
        validation.accept(form.get(), given, values.shown(row, form.get()), account);
    return new Submission(accepted, form.get().files(accepted));
  }
}
