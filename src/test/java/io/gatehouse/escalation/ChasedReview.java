package io.gatehouse.escalation;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import io.gatehouse.calendar.WorkingCalendar;
import io.gatehouse.escalation.ladder.Step;
import io.gatehouse.inbox.OpenTasks;
import io.gatehouse.inbox.PeerReviews;
import io.gatehouse.mail.About;
import io.gatehouse.mail.MailState;
import io.gatehouse.mail.Outbox;
import io.gatehouse.mail.SentMail;
import io.gatehouse.platform.time.TimeMachine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A peer review whose first task is due by the table, in five working days with a reminder a day
 * before, and whose second by its diagram.
 */
class ChasedReview {

  private static final String RULE =
      """
      <rule id="Rule_%1$s"><inputEntry id="InputEntry_%1$s1"><text>"peer-review"</text></inputEntry>
      <inputEntry id="InputEntry_%1$s2"><text>"%1$s"</text></inputEntry>
      <inputEntry id="InputEntry_%1$s3"><text></text></inputEntry>
      <outputEntry id="OutputEntry_%1$s1"><text>%2$s</text></outputEntry>
      <outputEntry id="OutputEntry_%1$s2"><text>"%3$s"</text></outputEntry>
      <outputEntry id="OutputEntry_%1$s3"><text>"standard"</text></outputEntry></rule>
      """;

  final String caseKey;
  final String task;
  private final PeerReviews reviews;
  private final RepositoryService repository;
  private final TimeMachine time;
  private final WorkingCalendar calendar;
  private final OpenTasks open;
  private final TaskService tasks;
  private final Outbox outbox;
  private final SchedulerClient scheduler;
  private final JdbcClient jdbc;

  ChasedReview(
      AutowireCapableBeanFactory beans,
      RepositoryService repository,
      TimeMachine time,
      WorkingCalendar calendar,
      OpenTasks open,
      TaskService tasks,
      Outbox outbox,
      SchedulerClient scheduler,
      JdbcClient jdbc)
      throws IOException {
    this.time = time;
    this.calendar = calendar;
    this.open = open;
    this.tasks = tasks;
    this.outbox = outbox;
    this.scheduler = scheduler;
    this.jdbc = jdbc;
    this.repository = repository;
    isRemindedOf("1 working day");
    reviews = beans.createBean(PeerReviews.class);
    caseKey = reviews.aReview();
    task = reviews.task(caseKey);
  }

  /** By the table, from now on. */
  final void isRemindedOf(String before) throws IOException {
    String table = Files.readString(Path.of("processes/tables/task-deadlines.dmn"));
    String rules =
        RULE.formatted("Task_WriteReport", "\"5 working days\"", before)
            + RULE.formatted("Task_ReviewReport", "", before);
    repository
        .createDeployment()
        .name("deadlines of tests")
        .enableDuplicateFiltering(true)
        .addString(
            "task-deadlines.dmn", table.replace("</decisionTable>", rules + "</decisionTable>"))
        .deploy();
  }

  void isClaimedBy(String account) {
    as(account, () -> tasks.claim(task, account));
  }

  /** With somebody of whom it is all they have. */
  void isWith(String account) {
    isClaimedBy("risk-officer");
    isGivenBy("risk-officer", account);
  }

  void isDoneBy(String account) {
    as(account, () -> tasks.complete(task));
  }

  /** The task that its diagram dates. */
  String second() {
    isDoneBy(open.find(task).orElseThrow().assignee());
    return reviews.task(caseKey);
  }

  void isGivenBy(String account, String to) {
    as(account, () -> tasks.setAssignee(task, to));
  }

  void isDue(Instant due) {
    var moved = tasks.createTaskQuery().taskId(task).singleResult();
    moved.setDueDate(Timestamp.from(due));
    as("risk-officer", () -> tasks.saveTask(moved));
  }

  /** As if nothing had run since. */
  void wasDueLongAgo(String ago) {
    wasDue(ago);
    scheduler.reschedule(Chases.CHASE.instanceId(task), time.now());
    time.settle();
  }

  /** Nothing is told of that; engine and inbox stay of one mind, or the night would repair it. */
  void wasDue(String ago) {
    Instant due = calendar.before(time.now(), ago);
    jdbc.sql("update inbox_task set created = ?, due = ? where task_id = ?")
        .params(Timestamp.from(due.minus(Duration.ofDays(9))), Timestamp.from(due), task)
        .update();
    jdbc.sql("update inbox_entry set due = ? where task_id = ?")
        .params(Timestamp.from(due), task)
        .update();
    jdbc.sql("update act_ru_task set due_date_ = ? where id_ = ?")
        .params(Timestamp.from(due), task)
        .update();
  }

  /** As while a scheduler is at its step. */
  void stepRuns(boolean runs) {
    jdbc.sql(
            "update scheduled_tasks set picked = ?, last_heartbeat = ? where task_instance = ?"
                + " and task_name = 'chase'")
        .params(runs, runs ? Timestamp.from(time.now()) : null, task)
        .update();
  }

  Instant due() {
    return open.find(task).orElseThrow().due();
  }

  /** What was sent of this task, be it among others: kind, level and reader. */
  List<String> told() {
    return outbox.aboutTask(task).stream()
        .filter(mail -> mail.state() == MailState.SENT)
        .flatMap(mail -> mail.about().stream().map(about -> told(mail, about)))
        .filter(told -> !told.isEmpty())
        .toList();
  }

  private String told(SentMail mail, About about) {
    return task.equals(about.task())
        ? (Step.isReminder(about.level()) ? "reminder " : "escalation ")
            + about.level()
            + " "
            + mail.to()
        : "";
  }

  private void as(String account, Runnable work) {
    reviews.as(account, work);
  }
}
