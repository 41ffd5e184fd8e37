package io.gatehouse.inbox.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class TaskRepairTests extends Deputies {

  @Autowired private TaskRepair repair;
  @Autowired private DriftSearch drift;
  @Autowired private JdbcClient jdbc;

  private String key;
  private String task;

  @BeforeEach
  void aDeputyHasItAndItsRowIsMissing() {
    key = reviews.aReview();
    task = reviews.task(key);
    isAway(ABSENT, DEPUTY);
    work.claim(task, DEPUTY);
    jdbc.sql("delete from inbox_task where task_id = ?").param(task).update();
  }

  @Test
  void keepsForWhomADeputyHasIt() {
    assertThat(repair.repair(task)).isTrue();

    assertThat(open.row(task).orElseThrow().onBehalfOf()).isEqualTo(ABSENT);
    assertThat(drift.task(task))
        .extracting(DriftSearch.Found::kind)
        .containsExactly(DriftSearch.Kind.NONE);
    work.complete(task, DEPUTY, Map.of());
    assertCompleted(key, DEPUTY, ABSENT);
  }

  @Test
  void givesBackWhatADeputyMayNoLongerHave() {
    absences.remove(ABSENT, "test");

    assertThat(repair.repair(task)).isTrue();

    assertThat(open.find(task).orElseThrow().assignee()).isEqualTo(ABSENT);
    assertThat(tasks.createTaskQuery().taskId(task).singleResult().getAssignee()).isEqualTo(ABSENT);
    assertThat(drift.task(task))
        .extracting(DriftSearch.Found::kind)
        .containsExactly(DriftSearch.Kind.NONE);
  }
}
