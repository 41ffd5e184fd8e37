package io.gatehouse.inbox.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.inbox.TaskRefused;
import io.gatehouse.inbox.work.PresentTasks;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class TakingBackTests extends Deputies {

  private static final String HOLDER = "risk-officer-2";

  @Autowired private PresentTasks present;

  private String key;
  private String task;

  @BeforeEach
  void aTask() {
    key = reviews.aReview();
    task = reviews.task(key);
  }

  @Test
  void isOnBehalfOfWhoIsAwayAgain() {
    isGivenAwayByTheDeputy();

    work.takeBack(task, DEPUTY);

    assertThat(open.row(task).orElseThrow().onBehalfOf()).isEqualTo(ABSENT);
    work.complete(task, DEPUTY, Map.of());
    assertCompleted(key, DEPUTY, ABSENT);
  }

  @Test
  void ofWhatAManagerReassignedIsOnBehalfOfWhoIsAwayAgain() {
    isAway(ABSENT, DEPUTY);
    work.claim(task, DEPUTY);
    work.reassign(task, "compliance-lead", "developer", null);

    work.undoReassigning(task, "compliance-lead");

    assertThat(open.row(task).orElseThrow().task().assignee()).isEqualTo(DEPUTY);
    assertThat(open.row(task).orElseThrow().onBehalfOf()).isEqualTo(ABSENT);
  }

  @Test
  void endsWithTheAbsence() {
    isGivenAwayByTheDeputy();
    work.takeBack(task, DEPUTY);

    absences.remove(ABSENT, "test");

    assertThat(open.find(task).orElseThrow().assignee()).isEqualTo(ABSENT);
  }

  @Test
  void isRefusedToWhoNoLongerStandsIn() {
    isGivenAwayByTheDeputy();
    present.read(task, DEPUTY);

    absences.remove(ABSENT, "test");

    assertRefused("deputy-no-longer", () -> work.takeBack(task, DEPUTY));
    assertRefused("not-yours", () -> present.read(task, DEPUTY));
    assertThat(open.find(task).orElseThrow().assignee()).isEqualTo("developer");
  }

  @Test
  void isRefusedWhereFourEyesExcludeWhoIsAway() {
    work.complete(task, HOLDER, Map.of());
    task = reviews.task(key);
    isGivenAwayByTheDeputy();
    people.grant(ABSENT, "internal-auditor", null, "administrator");
    try {
      assertRefused("four-eyes-absent", () -> work.takeBack(task, DEPUTY));
    } finally {
      people.revoke(ABSENT, "internal-auditor", null, "administrator");
    }
    work.takeBack(task, DEPUTY);
  }

  @Test
  void isRefusedToWhoLostTheRole() {
    work.delegate(task, HOLDER, "developer");
    present.read(task, HOLDER);
    people.grant(HOLDER, "developer", null, "administrator");
    people.revoke(HOLDER, "risk-officer", null, "administrator");
    try {
      assertRefused("not-yours", () -> work.takeBack(task, HOLDER));
      assertRefused("not-yours", () -> present.read(task, HOLDER));
      assertThatThrownBy(() -> reviews.as(HOLDER, () -> tasks.setAssignee(task, HOLDER)))
          .hasRootCauseInstanceOf(TaskRefused.class);
      assertThat(open.find(task).orElseThrow().assignee()).isEqualTo("developer");
    } finally {
      people.grant(HOLDER, "risk-officer", null, "administrator");
      people.revoke(HOLDER, "developer", null, "administrator");
    }
    present.read(task, HOLDER);
    work.takeBack(task, HOLDER);
  }

  private void isGivenAwayByTheDeputy() {
    isAway(ABSENT, DEPUTY);
    work.claim(task, DEPUTY);
    work.delegate(task, DEPUTY, "developer");
  }

  private static void assertRefused(String reason, ThrowingCallable work) {
    assertThatThrownBy(work)
        .isInstanceOfSatisfying(
            TaskRefused.class,
            refusal ->
                assertThat(refusal.getDetailMessageCode()).isEqualTo("inbox.refused." + reason));
  }
}
