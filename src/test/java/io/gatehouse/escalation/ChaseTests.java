package io.gatehouse.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import io.gatehouse.GatehouseTest;
import io.gatehouse.calendar.WorkingCalendar;
import io.gatehouse.evidence.Evidence;
import io.gatehouse.evidence.EvidenceEntry;
import io.gatehouse.inbox.OpenTasks;
import io.gatehouse.inbox.PeerReviews;
import io.gatehouse.mail.About;
import io.gatehouse.mail.Mail;
import io.gatehouse.mail.MailQuery;
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
import java.util.UUID;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@GatehouseTest
class ChaseTests {

  private static final String RULE =
      """
      <rule id="Rule_PeerReview"><inputEntry id="InputEntry_PeerReview1"><text>"peer-review"</text></inputEntry>
      <inputEntry id="InputEntry_PeerReview2"><text>"Task_WriteReport"</text></inputEntry>
      <inputEntry id="InputEntry_PeerReview3"><text></text></inputEntry>
      <outputEntry id="OutputEntry_PeerReview1"><text>"5 working days"</text></outputEntry>
      <outputEntry id="OutputEntry_PeerReview2"><text>"1 working day"</text></outputEntry>
      <outputEntry id="OutputEntry_PeerReview3"><text>"standard"</text></outputEntry></rule>
      """;

  private PeerReviews reviews;
  private String caseKey;
  private String task;

  @Autowired private TimeMachine time;
  @Autowired private WorkingCalendar calendar;
  @Autowired private OpenTasks open;
  @Autowired private TaskService tasks;
  @Autowired private Outbox outbox;
  @Autowired private Evidence evidence;
  @Autowired private SchedulerClient scheduler;
  @Autowired private JdbcClient jdbc;
  @Autowired private TransactionTemplate transaction;

  @BeforeEach
  void aReviewWithADeadline(
      @Autowired AutowireCapableBeanFactory beans, @Autowired RepositoryService repository)
      throws IOException {
    String table = Files.readString(Path.of("processes/tables/task-deadlines.dmn"));
    repository
        .createDeployment()
        .name("deadlines of tests")
        .enableDuplicateFiltering(true)
        .addString(
            "task-deadlines.dmn", table.replace("</decisionTable>", RULE + "</decisionTable>"))
        .deploy();
    reviews = beans.createBean(PeerReviews.class);
    caseKey = reviews.aReview();
    task = reviews.task(caseKey);
  }

  @Test
  void setsTheDeadlineOfTheTable() {
    var opened = open.find(task).orElseThrow();
    assertThat(opened.due()).isEqualTo(calendar.due(opened.created(), "5 working days"));
  }

  @Test
  void remindsThenClimbsTheLadderOneMailAStepAndPerson() {
    claim("risk-officer");
    time.to(calendar.before(due(), "1 working day"));
    assertThat(told()).containsExactly("reminder 0 risk-officer");

    time.to(calendar.after(due(), "1 working day"));
    assertThat(told()).hasSize(2).last().isEqualTo("escalation 1 risk-officer");

    time.to(calendar.after(due(), "3 working days"));
    assertThat(told()).hasSize(3).last().isEqualTo("escalation 2 compliance-lead");

    time.advance(Duration.ofDays(60));
    assertThat(told().subList(3, told().size()))
        .containsExactlyInAnyOrder("escalation 3 top-management", "escalation 3 compliance-lead");
  }

  @Test
  void tellsEverybodyToWhomAnUnclaimedTaskIsOpen() {
    time.to(calendar.before(due(), "1 working day"));
    assertThat(told())
        .containsExactlyInAnyOrder("reminder 0 risk-officer", "reminder 0 risk-officer-2");
  }

  @Test
  void tellsWhoHasItNow() {
    claim("risk-officer");
    time.to(calendar.before(due(), "1 working day"));
    reviews.as("risk-officer", () -> tasks.setAssignee(task, "developer"));
    time.to(calendar.after(due(), "1 working day"));
    assertThat(told()).containsExactly("reminder 0 risk-officer", "escalation 1 developer");
  }

  @Test
  void leavesWhatIsDoneInPeace() {
    claim("risk-officer");
    time.to(calendar.before(due(), "1 working day"));
    reviews.as("risk-officer", () -> tasks.complete(task));
    assertThat(scheduler.getScheduledExecution(Chases.CHASE.instanceId(task))).isEmpty();
    time.advance(Duration.ofDays(30));
    assertThat(told()).containsExactly("reminder 0 risk-officer");
  }

  @Test
  void dropsAMailWhoseTaskWasDoneBeforeItLeft() {
    reviews.as("risk-officer", () -> tasks.complete(task));
    String key = UUID.randomUUID().toString();
    var about = List.of(new About(caseKey, task, 1));
    transaction.executeWithoutResult(
        work -> outbox.post(new Mail(key, "developer", "escalation", key, "t", "h", about)));
    time.settle();
    assertThat(outbox.find(new MailQuery(null, key, null, null, 1)))
        .singleElement()
        .extracting(SentMail::state)
        .isEqualTo(MailState.DROPPED);
  }

  @Test
  void sendsOnlyTheHighestStepAfterALongDowntime() {
    claim("risk-officer");
    wasDueLongAgo("4 working days");
    assertThat(told()).containsExactly("escalation 2 compliance-lead");
  }

  @Test
  void passesARungWhereNobodyIsToTheNext() {
    claim("risk-officer");
    reviews.as("risk-officer", () -> tasks.setAssignee(task, "top-management"));
    wasDueLongAgo("4 working days");
    assertThat(told()).containsExactly("escalation 3 compliance-lead");
    time.advance(Duration.ofDays(30));
    assertThat(told()).containsExactly("escalation 3 compliance-lead");
  }

  @Test
  void followsADeadlineThatIsMoved() {
    claim("risk-officer");
    Instant before = due();
    reviews.as("risk-officer", () -> moveDue(before.plus(Duration.ofDays(28))));
    time.to(before.plus(Duration.ofDays(7)));
    assertThat(told()).isEmpty();
    time.to(calendar.before(due(), "1 working day"));
    assertThat(told()).containsExactly("reminder 0 risk-officer");
  }

  @Test
  void isEvidenceOfTheCase() {
    claim("risk-officer");
    time.to(calendar.after(due(), "1 working day"));
    assertThat(evidence.of(caseKey))
        .filteredOn(entry -> entry.what().equals("sent"))
        .extracting(EvidenceEntry::name)
        .containsExactly(
            "Reminder to risk-officer: Write report", "Escalation to risk-officer: Write report");
    assertThat(evidence.verify(caseKey).whole()).isTrue();
  }

  @Test
  void saysWhatWhoseAndHowLate() {
    claim("risk-officer");
    time.to(calendar.after(due(), "3 working days"));
    assertThat(outbox.aboutTask(task))
        .extracting(SentMail::subject)
        .satisfiesExactly(
            first -> assertThat(first).startsWith("Reminder: Write report, " + caseKey + ": due "),
            second -> assertThat(second).startsWith("Overdue: Write report, " + caseKey),
            third ->
                assertThat(third)
                    .startsWith("Overdue: Write report, " + caseKey)
                    .endsWith(" days late, with risk-officer"));
    assertThat(outbox.aboutTask(task).get(2).text())
        .contains(
            "now with you as manager",
            "because compliance-lead is the manager of risk-officer",
            "Reminder to risk-officer",
            "Overdue, mail to risk-officer",
            "This mail, to compliance-lead",
            "Next: top-management and compliance-lead, unless done",
            "/tasks/" + task);
  }

  private void claim(String account) {
    reviews.as(account, () -> tasks.claim(task, account));
  }

  private void moveDue(Instant due) {
    var moved = tasks.createTaskQuery().taskId(task).singleResult();
    moved.setDueDate(Timestamp.from(due));
    tasks.saveTask(moved);
  }

  /** As if nothing had run since. */
  private void wasDueLongAgo(String ago) {
    Instant due = calendar.before(time.now(), ago);
    jdbc.sql("update inbox_task set created = ?, due = ? where task_id = ?")
        .params(Timestamp.from(due.minus(Duration.ofDays(9))), Timestamp.from(due), task)
        .update();
    scheduler.reschedule(Chases.CHASE.instanceId(task), time.now());
    time.settle();
  }

  private Instant due() {
    return open.find(task).orElseThrow().due();
  }

  private List<String> told() {
    return outbox.aboutTask(task).stream()
        .filter(mail -> mail.state() == MailState.SENT)
        .map(mail -> mail.kind() + " " + mail.about().get(0).level() + " " + mail.to())
        .toList();
  }
}
