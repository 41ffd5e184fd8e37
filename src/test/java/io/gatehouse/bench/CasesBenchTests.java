package io.gatehouse.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.gatehouse.GatehouseTest;
import io.gatehouse.inbox.cases.Cases;
import io.gatehouse.inbox.cases.NewCase;
import io.gatehouse.inbox.work.TaskWork;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a case costs with everything that we add, beside the same process in a bare engine; both on
 * one server, with commits that survive a crash.
 */
@GatehouseTest
@Tag("bench")
class CasesBenchTests {

  private static final int ROUNDS = 4;
  private static final int TIMES = 500;

  @Autowired private Cases cases;
  @Autowired private TaskWork work;
  @Autowired private JdbcClient jdbc;
  @Autowired private HikariDataSource connections;

  @BeforeEach
  void publish(@Autowired RepositoryService repository) {
    repository
        .createDeployment()
        .addClasspathResource("bench/small-case.bpmn")
        .addClasspathResource("inbox/review-report.form")
        .deploy();
    jdbc.sql("create schema bare").update();
    assertThat(jdbc.sql("show fsync").query(String.class).single()).isEqualTo("on");
    assertThat(jdbc.sql("show synchronous_commit").query(String.class).single()).isEqualTo("on");
  }

  @Test
  void measuresStartAndCompletion() throws Exception {
    List<Report.Row> rows = new ArrayList<>();
    try (var bare = new BareEngine(connections)) {
      measure(bare, 2); // warm-up
      rows.addAll(measure(bare, 1));
      rows.addAll(measure(bare, 4));
    }
    new Report("cases", "ms", rows).publish();
  }

  /** In turns, so that both meet the same machine. */
  private List<Report.Row> measure(BareEngine bare, int threads) throws Exception {
    Series ourStarts = new Series();
    Series ourCompletions = new Series();
    Series bareStarts = new Series();
    Series bareCompletions = new Series();
    for (int round = 0; round < ROUNDS; round++) {
      ourStarts.round(threads, TIMES, this::start);
      bareStarts.round(threads, TIMES, bare::start);
      List<String> ours = tasks();
      ourCompletions.round(threads, TIMES, n -> complete(ours.get(n)));
      List<String> theirs = bare.tasks();
      bareCompletions.round(threads, TIMES, n -> bare.complete(theirs.get(n)));
      assertThat(tasks()).isEmpty();
      assertThat(bare.tasks()).isEmpty();
    }
    int size = ROUNDS * TIMES;
    return List.of(
        new Report.Row(size, "start", threads, ourStarts.measured(), bareStarts.measured()),
        new Report.Row(
            size, "complete", threads, ourCompletions.measured(), bareCompletions.measured()));
  }

  private void start(int number) {
    cases.start(new NewCase("small-case", null, null, "developer", null, Map.of()), Map.of());
  }

  private void complete(String task) {
    work.complete(task, "risk-officer", Map.of("verdict", "accepted"));
  }

  private List<String> tasks() {
    return jdbc.sql("select task_id from inbox_task where process = 'small-case'")
        .query(String.class)
        .list();
  }
}
