package io.gatehouse.inbox.projection;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.GatehouseTest;
import io.gatehouse.inbox.OpenTask;
import io.gatehouse.inbox.OpenTasks;
import io.gatehouse.inbox.PeerReviews;
import io.gatehouse.inbox.projection.DriftSearch.Kind;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

@GatehouseTest
class ReconciliationTests {

  @Autowired private Reconciliation reconciliation;
  @Autowired private OpenTasks open;
  @Autowired private JdbcClient jdbc;
  @Autowired private MeterRegistry meters;

  private PeerReviews reviews;

  @BeforeEach
  void publish(@Autowired AutowireCapableBeanFactory beans) {
    reviews = beans.createBean(PeerReviews.class);
    reconciliation.run();
  }

  @Test
  void findsNothingWhereWorkWentItsWay() {
    String task = reviews.task(reviews.aReviewOfReportBy("risk-officer"));
    OpenTask before = open.find(task).orElseThrow();

    var report = reconciliation.run();

    assertThat(report.compared()).isPositive();
    assertThat(report.repaired()).isEmpty();
    assertThat(report.failed()).isZero();
    assertThat(open.find(task)).contains(before);
  }

  @Test
  void writesAgainWhatIsMissing() {
    String task = reviews.task(reviews.aReviewOfReportBy("risk-officer"));
    OpenTask before = open.find(task).orElseThrow();
    double counted = counted("missing");
    change("delete from inbox_task where task_id = ?", task);
    change("delete from inbox_entry where task_id = ? and holder = 'risk-officer'", task);

    assertThat(reconciliation.run().repaired()).isEqualTo(Map.of(Kind.MISSING, 1));

    assertThat(open.find(task)).contains(before);
    assertThat(open.workers(task)).containsExactly("risk-officer-2");
    assertThat(open.isFor(task, "risk-officer")).isTrue();
    assertThat(counted("missing")).isEqualTo(counted + 1);
    assertThat(reconciliation.run().repaired()).isEmpty();
  }

  @Test
  void correctsWhatWasChanged() {
    for (String change :
        new String[] {
          "update inbox_task set due = due + interval '1 day' where task_id = ?",
          "update inbox_task set assignee = 'developer', claimed = now() where task_id = ?",
          "update inbox_task set roles = '{developer}' where task_id = ?",
          "update inbox_task set name = 'Rubber-stamp report' where task_id = ?",
          "update inbox_entry set due = due + interval '1 day' where task_id = ?",
          "update inbox_entry set mine = true where task_id = ?",
          "delete from inbox_entry where task_id = ?"
        }) {
      String task = reviews.task(reviews.aReviewOfReportBy("risk-officer"));
      OpenTask before = open.find(task).orElseThrow();
      change(change, task);

      assertThat(reconciliation.run().repaired()).as(change).isEqualTo(Map.of(Kind.CHANGED, 1));

      assertThat(open.find(task)).as(change).contains(before);
      assertThat(open.workers(task)).as(change).containsExactly("risk-officer-2");
    }
  }

  @Test
  void removesWhatTheEngineNoLongerAsks() {
    String key = reviews.aReview();
    String done = reviews.task(key);
    String task = "left-over-" + done;
    jdbc.sql(
            """
            insert into inbox_task (task_id, task_key, name, process, process_name, version,
              case_key, roles, people, created)
            select ?, task_key, name, process, process_name, version, case_key, roles, people,
              created from inbox_task where task_id = ?
            """)
        .params(task, done)
        .update();
    jdbc.sql(
            """
            insert into inbox_entry (task_id, holder, why, mine)
            values (?, 'developer', 'given', false), (?, 'developer', 'given', false)
            """)
        .params(task, "without-a-task")
        .update();

    assertThat(reconciliation.run().repaired()).isEqualTo(Map.of(Kind.LEFT_OVER, 2));

    assertThat(open.find(task)).isEmpty();
    assertThat(open.isFor(task, "developer")).isFalse();
    assertThat(open.isFor("without-a-task", "developer")).isFalse();
    assertThat(open.find(done)).isPresent();
  }

  private void change(String sql, String task) {
    assertThat(jdbc.sql(sql).param(task).update()).as(sql).isPositive();
  }

  private double counted(String kind) {
    return meters.counter("gatehouse.inbox.drift", "kind", kind).count();
  }
}
