package io.gatehouse.inbox.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.GatehouseTest;
import io.gatehouse.identity.People;
import io.gatehouse.inbox.OpenTasks;
import io.gatehouse.inbox.PeerReviews;
import io.gatehouse.inbox.TaskRefused;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

@GatehouseTest
class TaskDoorTests {

  private PeerReviews reviews;
  @Autowired private OpenTasks open;
  @Autowired private TaskService tasks;
  @Autowired private People people;

  @BeforeEach
  void publish(@Autowired AutowireCapableBeanFactory beans) {
    reviews = beans.createBean(PeerReviews.class);
  }

  @Test
  void refusesTheExcludedAtEveryDoor() {
    String task = reviews.task(reviews.aReviewOfReportBy("risk-officer"));

    assertRefused("risk-officer", () -> tasks.complete(task));
    assertRefused("risk-officer", () -> tasks.claim(task, "risk-officer"));
    assertRefused("risk-officer-2", () -> tasks.setAssignee(task, "risk-officer"));
    assertRefused("risk-officer-2", () -> tasks.delegateTask(task, "risk-officer"));
    assertThat(open.workers(task)).containsExactly("risk-officer-2");
  }

  @Test
  void refusesHoldersOfAnExcludedRoleAtEveryDoor() {
    String task = reviews.task(reviews.aReviewOfReportBy("risk-officer"));
    people.grant("risk-officer-2", "internal-auditor", null, "administrator");
    try {
      assertThat(open.workers(task)).containsExactly("compliance-lead");
      assertRefused("risk-officer-2", () -> tasks.complete(task));
      assertRefused("risk-officer-2", () -> tasks.claim(task, "risk-officer-2"));
      assertRefused("compliance-lead", () -> tasks.setAssignee(task, "risk-officer-2"));
      assertRefused("compliance-lead", () -> tasks.delegateTask(task, "risk-officer-2"));
    } finally {
      people.revoke("risk-officer-2", "internal-auditor", null, "administrator");
    }
    assertThat(open.workers(task)).containsExactly("risk-officer-2");
  }

  @Test
  void refusesWhoeverDoesNotHoldTheRole() {
    String task = reviews.task(reviews.aReview());

    assertRefused("developer", () -> tasks.complete(task));
    assertRefused("developer", () -> tasks.claim(task, "developer"));
    assertThatThrownBy(() -> tasks.complete(task)).hasRootCauseInstanceOf(TaskRefused.class);
  }

  @Test
  void letsWhoHasItGiveItToSomebodyElse() {
    String task = reviews.task(reviews.aReview());

    reviews.as("risk-officer", () -> tasks.setAssignee(task, "developer"));

    assertThat(open.workers(task)).containsExactly("developer");
    reviews.as("developer", () -> tasks.complete(task));
  }

  private void assertRefused(String account, ThrowingCallable work) {
    assertThatThrownBy(
            () ->
                reviews.as(
                    account,
                    () -> {
                      try {
                        work.call();
                        return null;
                      } catch (RuntimeException e) {
                        throw e;
                      } catch (Throwable e) {
                        throw new IllegalStateException(e);
                      }
                    }))
        .hasRootCauseInstanceOf(TaskRefused.class);
  }
}
