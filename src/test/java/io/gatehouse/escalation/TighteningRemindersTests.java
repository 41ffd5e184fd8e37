package io.gatehouse.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.ScheduledExecution;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import io.gatehouse.GatehouseTest;
import io.gatehouse.calendar.WorkingCalendar;
import io.gatehouse.evidence.Evidence;
import io.gatehouse.evidence.EvidenceEntry;
import io.gatehouse.inbox.ChaseOutlook;
import io.gatehouse.inbox.OpenTasks;
import io.gatehouse.mail.Outbox;
import io.gatehouse.platform.time.TimeMachine;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

@GatehouseTest
class TighteningRemindersTests {

  private ChasedReview review;
  private String holder;
  @Autowired private TimeMachine time;
  @Autowired private WorkingCalendar calendar;
  @Autowired private OpenTasks open;
  @Autowired private Outbox outbox;
  @Autowired private Evidence evidence;
  @Autowired private ChaseOutlook outlook;
  @Autowired private SchedulerClient scheduler;

  @BeforeEach
  void aReviewRemindedOfFourTimes(@Autowired AutowireCapableBeanFactory beans) throws IOException {
    review = beans.createBean(ChasedReview.class);
    review.isRemindedOf("P3D, PT24H, PT6H, PT1H");
    holder = beans.createBean(Newcomers.class).under("compliance-lead");
    review.isWith(holder);
    review.isDue(time.now().plus(Duration.ofDays(10)));
  }

  @Test
  void comeOneByOneThenTheLadder() {
    Instant due = review.due();
    assertThat(outlook.next(open.find(review.task).orElseThrow()))
        .hasValueSatisfying(step -> assertThat(step.reminds()).isTrue());
    time.to(calendar.before(due, "PT7H"));
    assertThat(review.told()).containsExactly("reminder -3 " + holder, "reminder -2 " + holder);
    assertThat(outbox.aboutTask(review.task).get(1).text())
        .contains(
            "Reminder to you", "Next: reminder to you, unless done", "Next: you, unless done");
    time.to(calendar.before(due, "PT30M"));
    assertThat(review.told()).hasSize(4).endsWith("reminder -1 " + holder, "reminder 0 " + holder);
    time.to(calendar.after(due, "1 working day"));
    assertThat(review.told()).hasSize(5).last().isEqualTo("escalation 1 " + holder);
    assertThat(evidence.of(review.caseKey))
        .filteredOn(entry -> entry.name().equals("Reminder to " + holder + ": Write report"))
        .hasSize(4)
        .noneMatch(EvidenceEntry::late);
  }

  @Test
  void beginAnewWithTheLatestWhereTheDeadlineIsMovedNearer() {
    time.to(calendar.before(review.due(), "P2D"));
    assertThat(review.told()).containsExactly("reminder -3 " + holder);
    review.isDue(time.now().plus(Duration.ofHours(5)));
    time.settle();
    assertThat(review.told()).hasSize(2).last().isEqualTo("reminder -1 " + holder);
    time.to(review.due().minusSeconds(60));
    assertThat(review.told()).hasSize(3).last().isEqualTo("reminder 0 " + holder);
  }

  @Test
  void beginAnewWithTheFirstWhereTheDeadlineIsMovedAway() {
    time.to(calendar.before(review.due(), "PT2H"));
    review.isDue(time.now().plus(Duration.ofDays(4)));
    time.to(calendar.before(review.due(), "P2D"));
    assertThat(review.told())
        .containsExactly(
            "reminder -3 " + holder,
            "reminder -2 " + holder,
            "reminder -1 " + holder,
            "reminder -3 " + holder);
  }

  @Test
  void goByTheDateOfTheDiagramWhereTheTableSetsNone() {
    String dated = review.second();
    Instant due = open.find(dated).orElseThrow().due();
    assertThat(due).isEqualTo("2130-01-04T17:00:00Z");
    assertThat(scheduler.getScheduledExecution(Chases.CHASE.instanceId(dated)))
        .map(ScheduledExecution::getExecutionTime)
        .contains(calendar.before(due, "P3D"));
  }
}
