package io.gatehouse.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import io.gatehouse.GatehouseTest;
import io.gatehouse.calendar.WorkingCalendar;
import io.gatehouse.evidence.Evidence;
import io.gatehouse.evidence.EvidenceEntry;
import io.gatehouse.identity.absence.AbsenceDesk;
import io.gatehouse.inbox.OpenTasks;
import io.gatehouse.mail.About;
import io.gatehouse.mail.Mail;
import io.gatehouse.mail.MailQuery;
import io.gatehouse.mail.MailState;
import io.gatehouse.mail.Outbox;
import io.gatehouse.mail.SentMail;
import io.gatehouse.platform.time.TimeMachine;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@GatehouseTest
class ChaseTests {

  private ChasedReview review;
  private Newcomers newcomers;
  @Autowired private TimeMachine time;
  @Autowired private WorkingCalendar calendar;
  @Autowired private OpenTasks open;
  @Autowired private Outbox outbox;
  @Autowired private Evidence evidence;
  @Autowired private SchedulerClient scheduler;
  @Autowired private TransactionTemplate transaction;

  @BeforeEach
  void aReviewWithADeadline(@Autowired AutowireCapableBeanFactory beans) {
    review = beans.createBean(ChasedReview.class);
    newcomers = beans.createBean(Newcomers.class);
  }

  @Test
  void setsTheDeadlineOfTheTable() {
    var opened = open.find(review.task).orElseThrow();
    assertThat(opened.due()).isEqualTo(calendar.due(opened.created(), "5 working days"));
  }

  @Test
  void remindsThenClimbsTheLadderOneMailAStepAndPerson() {
    review.isClaimedBy("risk-officer");
    time.to(calendar.before(review.due(), "1 working day"));
    assertThat(review.told()).containsExactly("reminder 0 risk-officer");

    time.to(calendar.after(review.due(), "1 working day"));
    assertThat(review.told()).hasSize(2).last().isEqualTo("escalation 1 risk-officer");

    time.to(calendar.after(review.due(), "3 working days"));
    assertThat(review.told()).hasSize(3).last().isEqualTo("escalation 2 compliance-lead");

    time.advance(Duration.ofDays(60));
    assertThat(review.told().subList(3, review.told().size()))
        .containsExactlyInAnyOrder("escalation 3 top-management", "escalation 3 compliance-lead");
  }

  @Test
  void tellsEverybodyToWhomAnUnclaimedTaskIsOpen() {
    time.to(calendar.before(review.due(), "1 working day"));
    assertThat(review.told())
        .containsExactlyInAnyOrder("reminder 0 risk-officer", "reminder 0 risk-officer-2");
  }

  @Test
  void tellsWhoHasItNow() {
    review.isClaimedBy("risk-officer");
    time.to(calendar.before(review.due(), "1 working day"));
    review.isGivenBy("risk-officer", "developer");
    time.to(calendar.after(review.due(), "1 working day"));
    assertThat(review.told()).containsExactly("reminder 0 risk-officer", "escalation 1 developer");
  }

  @Test
  void tellsTheDeputyOfWhoHasItAndIsAway(@Autowired AbsenceDesk absences) {
    review.isClaimedBy("risk-officer");
    LocalDate today = LocalDate.ofInstant(time.now(), calendar.zone());
    absences.set("risk-officer", "data-steward", today, today.plusDays(30), "test");
    try {
      time.to(calendar.after(review.due(), "1 working day"));
      assertThat(review.told())
          .containsExactlyInAnyOrder(
              "reminder 0 risk-officer", "escalation 1 risk-officer", "escalation 1 data-steward");
    } finally {
      absences.remove("risk-officer", "test");
    }
  }

  @Test
  void leavesWhatIsDoneInPeace() {
    review.isClaimedBy("risk-officer");
    time.to(calendar.before(review.due(), "1 working day"));
    review.isDoneBy("risk-officer");
    assertThat(scheduler.getScheduledExecution(Chases.CHASE.instanceId(review.task))).isEmpty();
    time.advance(Duration.ofDays(30));
    assertThat(review.told()).containsExactly("reminder 0 risk-officer");
  }

  @Test
  void dropsAMailWhoseTaskWasDoneBeforeItLeft() {
    review.isDoneBy("risk-officer");
    String key = UUID.randomUUID().toString();
    var about = List.of(new About(review.caseKey, review.task, 1));
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
    review.isClaimedBy("risk-officer");
    review.wasDueLongAgo("4 working days");
    assertThat(review.told()).containsExactly("escalation 2 compliance-lead");
  }

  @Test
  void passesARungWhereNobodyIsToTheNext() {
    review.isClaimedBy("risk-officer");
    review.isGivenBy("risk-officer", "top-management");
    review.wasDueLongAgo("4 working days");
    assertThat(review.told()).containsExactly("escalation 3 compliance-lead");
    time.advance(Duration.ofDays(30));
    assertThat(review.told()).containsExactly("escalation 3 compliance-lead");
  }

  @Test
  void tellsTheHighestDueRungThatHasReadersWhereNobodyIsAbove(
      @Autowired ChaseSteps steps, @Autowired JdbcClient jdbc) {
    review.isClaimedBy("risk-officer");
    review.isGivenBy("risk-officer", "top-management");
    List<String> told =
        transaction.execute(
            work -> {
              work.setRollbackOnly();
              jdbc.sql("delete from role_assignment where role = 'compliance-lead'").update();
              review.wasDue("20 working days");
              steps.take(review.task, ChaseState.fresh(review.due()));
              return jdbc.sql("select level || ' ' || reader from step_told where task_id = ?")
                  .param(review.task)
                  .query(String.class)
                  .list();
            });
    assertThat(told).containsExactly("1 top-management");
  }

  @Test
  void isEvidenceOfTheCase() {
    review.isClaimedBy("risk-officer");
    time.to(calendar.after(review.due(), "1 working day"));
    assertThat(evidence.of(review.caseKey))
        .filteredOn(entry -> entry.what().equals("sent"))
        .extracting(EvidenceEntry::name)
        .containsExactly(
            "Reminder to risk-officer: Write report", "Escalation to risk-officer: Write report");
    assertThat(evidence.verify(review.caseKey).whole()).isTrue();
  }

  @Test
  void saysWhatWhoseAndHowLate() {
    String manager = newcomers.under("compliance-lead");
    String holder = newcomers.under(manager);
    review.isWith(holder);
    time.to(calendar.after(review.due(), "3 working days"));
    assertThat(outbox.aboutTask(review.task))
        .extracting(SentMail::subject)
        .satisfiesExactly(
            first ->
                assertThat(first)
                    .startsWith("Reminder: Write report, " + review.caseKey + ": due "),
            second -> assertThat(second).startsWith("Overdue: Write report, " + review.caseKey),
            third ->
                assertThat(third)
                    .startsWith("Overdue: Write report, " + review.caseKey)
                    .endsWith(" days late, with " + holder));
    assertThat(outbox.aboutTask(review.task).get(2).text())
        .contains(
            "now with you as manager",
            "because you are the manager of " + holder,
            "Reminder to " + holder,
            "Overdue, mail to " + holder,
            "This mail, to you",
            "Next: compliance-lead, unless done",
            "/tasks/" + review.task);
  }
}
