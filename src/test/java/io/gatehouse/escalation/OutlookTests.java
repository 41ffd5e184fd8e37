package io.gatehouse.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.GatehouseTest;
import io.gatehouse.inbox.ChaseOutlook;
import io.gatehouse.inbox.OpenTask;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@GatehouseTest
class OutlookTests {

  @Autowired private ChaseOutlook outlook;
  @Autowired private Clock clock;

  @Test
  void namesTheReminderBeforeTheDeadline() {
    assertThat(outlook.next(due(clock.instant().plus(Duration.ofDays(14)))))
        .hasValueSatisfying(
            step -> {
              assertThat(step.rung()).isZero();
              assertThat(step.to()).containsExactly("holder");
            });
  }

  @Test
  void namesTheNextRungOfWhatIsLate() {
    assertThat(outlook.next(due(clock.instant().minusSeconds(60))))
        .hasValueSatisfying(
            step -> {
              assertThat(step.at()).isAfter(clock.instant());
              assertThat(step.rung()).isEqualTo(1);
            });
  }

  @Test
  void hasNothingToSayWithoutADeadlineOrAtTheLaddersEnd() {
    assertThat(outlook.next(due(null))).isEmpty();
    assertThat(outlook.next(due(clock.instant().minus(Duration.ofDays(400))))).isEmpty();
  }

  private OpenTask due(@Nullable Instant due) {
    return new OpenTask(
        "task-1",
        "Task_ReviewEvidence",
        "Review evidence",
        "gate-review",
        "Gate review",
        "GATE-2027-0021",
        null,
        null,
        "high",
        List.of("risk-officer"),
        null,
        due,
        clock.instant().minus(Duration.ofDays(500)),
        null,
        null);
  }
}
