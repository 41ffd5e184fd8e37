package io.gatehouse.inbox.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.gatehouse.GatehouseTest;
import io.gatehouse.evidence.Evidence;
import io.gatehouse.evidence.EvidenceEntry;
import io.gatehouse.identity.People;
import io.gatehouse.identity.PeopleDesk;
import io.gatehouse.inbox.OpenTask;
import io.gatehouse.inbox.OpenTasks;
import io.gatehouse.inbox.PeerReviews;
import io.gatehouse.inbox.cases.Cases;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@GatehouseTest
class TaskProjectionTests {

  private PeerReviews reviews;
  @Autowired private OpenTasks open;
  @Autowired private TaskService tasks;
  @Autowired private Cases cases;
  @Autowired private People people;
  @Autowired private Evidence evidence;
  @Autowired private JdbcClient jdbc;
  @Autowired private TransactionTemplate transaction;

  @BeforeEach
  void publish(@Autowired AutowireCapableBeanFactory beans) {
    reviews = beans.createBean(PeerReviews.class);
  }

  @Test
  void offersNewTasksToTheHoldersOfTheirRole() {
    String task = reviews.task(reviews.aReview());

    assertThat(open.workers(task)).containsExactly("risk-officer", "risk-officer-2");
    assertThat(open.find(task))
        .hasValueSatisfying(
            found -> {
              assertThat(found.name()).isEqualTo("Write report");
              assertThat(found.processName()).isEqualTo("Peer review");
              assertThat(found.caseKey()).startsWith("PEER-");
              assertThat(found.iso()).isEqualTo("A.6.2.4 8.1");
              assertThat(found.roles()).containsExactly("risk-officer");
            });
  }

  @Test
  void followsClaimAndRelease() {
    String task = reviews.task(reviews.aReview());

    reviews.as("risk-officer-2", () -> tasks.claim(task, "risk-officer-2"));
    assertThat(open.workers(task)).containsExactly("risk-officer-2");
    assertThat(open.find(task).orElseThrow().assignee()).isEqualTo("risk-officer-2");

    reviews.as("risk-officer-2", () -> tasks.setAssignee(task, null));
    assertThat(open.workers(task)).containsExactly("risk-officer", "risk-officer-2");
    assertThat(open.find(task).orElseThrow().assignee()).isNull();
  }

  @Test
  void keepsTheDeadlineThatTheDiagramSays() {
    String task = reviews.task(reviews.aReviewOfReportBy("risk-officer"));

    assertThat(open.find(task).orElseThrow().due()).isEqualTo("2130-01-04T17:00:00Z");
  }

  @Test
  void excludesWhoDidTheEarlierTask() {
    String task = reviews.task(reviews.aReviewOfReportBy("risk-officer"));

    assertThat(open.workers(task)).containsExactly("risk-officer-2");
    assertThat(excluded(task, "risk-officer")).isEqualTo("Task_WriteReport");
  }

  @Test
  void recordsCompletionAsEvidence() {
    String key = reviews.aReviewOfReportBy("risk-officer");

    assertThat(evidence.of(key))
        .extracting(EvidenceEntry::what, EvidenceEntry::task, EvidenceEntry::by)
        .contains(tuple("completed", "Task_WriteReport", "risk-officer"));
    assertThat(
            jdbc.sql("select completed_by from inbox_closed where case_key = ?")
                .param(key)
                .query(String.class)
                .list())
        .containsExactly("risk-officer");
  }

  @Test
  void closesWhatIsWithdrawn() {
    String key = reviews.aReview();
    String task = reviews.task(key);

    cases.withdraw(key, "developer", "Not needed");

    assertThat(open.find(task)).isEmpty();
    assertThat(open.workers(task)).isEmpty();
  }

  @Test
  void leavesNothingOfWhatIsRolledBack() {
    String key = reviews.aReview();
    String task = reviews.task(key);

    transaction.executeWithoutResult(
        status -> {
          reviews.as("risk-officer", () -> tasks.complete(task));
          status.setRollbackOnly();
        });

    assertThat(open.ofCase(key)).extracting("id").containsExactly(task);
    assertThat(open.workers(task)).hasSize(2);
    assertThat(evidence.of(key)).extracting(EvidenceEntry::what).containsExactly("started");
  }

  @Test
  void followsWhoHoldsTheRole() {
    String task = reviews.task(reviews.aReview());
    String claimed = reviews.task(reviews.aReview());
    reviews.as("developer", () -> people.grant("developer", "risk-officer", null, "administrator"));
    try {
      assertThat(open.workers(task)).contains("developer");
      reviews.as("developer", () -> tasks.claim(claimed, "developer"));
    } finally {
      people.revoke("developer", "risk-officer", null, "administrator");
    }
    assertThat(open.workers(task)).containsExactly("risk-officer", "risk-officer-2");
    assertThat(open.find(claimed).orElseThrow().assignee()).isNull();
    assertThat(tasks.createTaskQuery().taskId(claimed).singleResult().getAssignee()).isNull();
    assertThat(open.workers(claimed)).containsExactly("risk-officer", "risk-officer-2");
  }

  @Test
  void isTakenFromWhoLeavesAndHoldsARoleForAnotherSystemOnly(@Autowired PeopleDesk desk) {
    String task = reviews.task(reviews.aReview());
    var details = new PeopleDesk.Details("Leaver", "leaver@test.example", null);
    desk.add("leaver", details, "a long first secret", "test");
    people.grant("leaver", "risk-officer", "AIS-LEFT", "test");
    reviews.as("risk-officer", () -> tasks.setAssignee(task, "leaver"));
    assertThat(open.workers(task)).containsExactly("leaver");

    desk.deactivate("leaver", "test");

    assertThat(open.find(task).orElseThrow().assignee()).isNull();
    assertThat(open.workers(task)).containsExactly("risk-officer", "risk-officer-2");
  }

  @Test
  void goesToTheComplianceLeadWhenNobodyElseIsLeft() {
    String task = reviews.task(reviews.aReviewOfReportBy("risk-officer"));
    people.revoke("risk-officer-2", "risk-officer", null, "administrator");
    try {
      assertThat(open.workers(task)).containsExactly("compliance-lead");
      assertThat(open.holes()).extracting(OpenTask::id).contains(task);
      reviews.as("compliance-lead", () -> tasks.claim(task, "compliance-lead"));
    } finally {
      people.grant("risk-officer-2", "risk-officer", null, "administrator");
    }
    assertThat(open.workers(task)).containsExactly("compliance-lead");
    reviews.as("compliance-lead", () -> tasks.setAssignee(task, null));
    assertThat(open.workers(task)).containsExactly("risk-officer-2");
    assertThat(open.holes()).extracting(OpenTask::id).doesNotContain(task);
  }

  private String excluded(String task, String holder) {
    return jdbc.sql("select excluded from inbox_entry where task_id = ? and holder = ?")
        .params(task, holder)
        .query(String.class)
        .single();
  }
}
