package io.gatehouse.incident;

import io.gatehouse.evidence.FilledIn;
import io.gatehouse.inbox.ProcessVocabulary;
import io.gatehouse.inbox.TaskClosed;
import io.gatehouse.incident.clock.ClockBook;
import io.gatehouse.incident.clock.ClockBook.Recount;
import io.gatehouse.incident.clock.NotificationClock;
import io.gatehouse.incident.clock.NotificationClock.Milestone;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;

/** The process {@code incident-notification}: one duty of an incident, under the incident's key. */
@ProcessVocabulary
public class IncidentNotification {

  public static final String PROCESS = "incident-notification";

  static final String NOTIFY = "Task_NotifyRecipient";
  static final String NOTIFY_IN_FULL = "Task_NotifyRecipientInFull";

  private static final Map<String, Milestone> MILESTONES =
      Map.of(NOTIFY, Milestone.INITIAL, NOTIFY_IN_FULL, Milestone.COMPLETE);

  private static final String DUTY = "duty";
  private static final String LAPSED = "duty-lapsed";

  private final Incidents incidents;
  private final ClockBook clocks;
  private final IncidentAnswers answers;
  private final RuntimeService runtime;
  private final TaskService tasks;

  IncidentNotification(
      Incidents incidents,
      ClockBook clocks,
      IncidentAnswers answers,
      @Lazy RuntimeService runtime,
      @Lazy TaskService tasks) {
    this.incidents = incidents;
    this.clocks = clocks;
    this.answers = answers;
    this.runtime = runtime;
    this.tasks = tasks;
  }

  /** Whom the duty tells, in words. */
  public String recipient(String caseKey, String duty) {
    return clocks.get(caseKey, duty, Milestone.COMPLETE).recipient();
  }

  /** The role that notifies. */
  public String role(String caseKey, String duty) {
    return clocks.get(caseKey, duty, Milestone.COMPLETE).role();
  }

  /** Whether the first report was sent already, before the duty lapsed and came back. */
  public boolean firstReported(String caseKey, String duty) {
    return clocks.isReported(caseKey, duty);
  }

  /** When the first report is due, as an ISO date-time. */
  public String initialDue(String caseKey, String duty) {
    return clocks.get(caseKey, duty, Milestone.INITIAL).dueAt().toString();
  }

  /** When the complete report is due, as an ISO date-time. */
  public String completeDue(String caseKey, String duty) {
    return clocks.get(caseKey, duty, Milestone.COMPLETE).dueAt().toString();
  }

  /** The clock that a task of notification answers to. */
  NotificationClock clockOf(String caseKey, String taskId, String taskKey) {
    return clocks.get(caseKey, duty(taskId), MILESTONES.get(taskKey));
  }

  @EventListener
  void hear(TaskClosed closed) {
    Milestone milestone = MILESTONES.get(closed.task());
    if (milestone == null || !closed.completed()) {
      return;
    }
    incidents.lock(closed.caseKey()); // a triage that counts the clocks anew waits
    FilledIn filledIn = answers.of(closed.caseKey(), closed.task());
    boolean complete = filledIn.text("report").filter("complete"::equals).isPresent();
    clocks.sent(
        closed.caseKey(),
        duty(closed.taskId()),
        complete ? Milestone.COMPLETE : milestone,
        filledIn.textOrNull("delayReason"));
  }

  /** Ends what lapsed, and moves the tasks whose limit is another one now. */
  void follow(String caseKey, Recount recount) {
    for (Task task : openTasks(caseKey)) {
      String duty = duty(task.getId());
      if (recount.moved().contains(duty)) {
        Milestone milestone = MILESTONES.get(task.getTaskDefinitionKey());
        tasks.setDueDate(task.getId(), Date.from(clocks.get(caseKey, duty, milestone).dueAt()));
      }
    }
    runtime
        .createExecutionQuery()
        .messageEventSubscriptionName(LAPSED)
        .processInstanceBusinessKey(caseKey)
        .list()
        .stream()
        .map(Execution::getId)
        .filter(waiting -> recount.lapsed().contains(runtime.getVariable(waiting, DUTY)))
        .forEach(waiting -> runtime.messageEventReceived(LAPSED, waiting));
  }

  private Iterable<Task> openTasks(String caseKey) {
    return tasks
        .createTaskQuery()
        .processInstanceBusinessKey(caseKey)
        .processDefinitionKey(PROCESS)
        .list();
  }

  private String duty(String taskId) {
    return String.valueOf(tasks.getVariable(taskId, DUTY));
  }
}
