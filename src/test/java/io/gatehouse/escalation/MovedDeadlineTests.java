package io.gatehouse.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoMoreInteractions;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import io.gatehouse.GatehouseTest;
import io.gatehouse.calendar.WorkingCalendar;
import io.gatehouse.platform.time.TimeMachine;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

@GatehouseTest
class MovedDeadlineTests {

  private ChasedReview review;
  @Autowired private TimeMachine time;
  @Autowired private WorkingCalendar calendar;
  @Autowired private SchedulerClient scheduler;

  @BeforeEach
  void aReviewWithADeadline(@Autowired AutowireCapableBeanFactory beans) {
    review = beans.createBean(ChasedReview.class);
  }

  @Test
  void isFollowed() {
    review.isClaimedBy("risk-officer");
    Instant before = review.due();
    review.isDue(before.plus(Duration.ofDays(28)));
    time.to(before.plus(Duration.ofDays(7)));
    assertThat(review.told()).isEmpty();
    time.to(calendar.before(review.due(), "1 working day"));
    assertThat(review.told()).containsExactly("reminder 0 risk-officer");
  }

  @Test
  void isChasedAnewAfterTheReminder() {
    review.isClaimedBy("risk-officer");
    time.to(calendar.before(review.due(), "1 working day"));
    review.isDue(review.due().plus(Duration.ofDays(28)));
    time.to(calendar.after(review.due(), "1 working day"));
    assertThat(review.told())
        .containsExactly(
            "reminder 0 risk-officer", "reminder 0 risk-officer", "escalation 1 risk-officer");
  }

  @Test
  void aloneRestartsAChaseThatEnded() {
    time.to(calendar.after(review.due(), "8 working days"));
    List<String> told = review.told();
    assertThat(told).contains("escalation 3 compliance-lead");
    review.isClaimedBy("risk-officer");
    review.isGivenBy("risk-officer", "developer");
    assertThat(scheduler.getScheduledExecution(Chases.CHASE.instanceId(review.task))).isEmpty();
    time.settle();
    assertThat(review.told()).isEqualTo(told);

    review.isDue(time.now().plus(Duration.ofDays(28)));
    time.to(review.due());
    assertThat(review.told()).hasSize(told.size() + 1).last().isEqualTo("reminder 0 developer");
  }

  @Test
  void isNoticedByAStepThatRunsMeanwhile(@Autowired ChaseSteps steps, @Autowired StepEnds ends) {
    review.isClaimedBy("risk-officer");
    Instant before = review.due();
    Taken taken = steps.take(review.task, ChaseState.fresh(before));
    review.stepRuns(true);
    review.isDue(before.plus(Duration.ofDays(28)));
    @SuppressWarnings("unchecked")
    ExecutionOperations<ChaseState> operations = mock();
    ends.after(review.task, taken).complete(mock(), operations);
    verify(operations).reschedule(any(), any(), eq(ChaseState.fresh(review.due())));
    verifyNoMoreInteractions(operations);

    review.stepRuns(false);
    time.to(before.plus(Duration.ofDays(7)));
    assertThat(review.told()).isEmpty();
    time.to(calendar.before(review.due(), "1 working day"));
    assertThat(review.told()).containsExactly("reminder 0 risk-officer");
  }
}
