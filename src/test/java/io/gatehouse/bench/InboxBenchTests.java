package io.gatehouse.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.GatehouseTest;
import io.gatehouse.inbox.list.InboxReader;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The first page of somebody's inbox beside the engine's own query, however many are open. */
@GatehouseTest
@Tag("bench")
class InboxBenchTests {

  private static final int PAGE = 25;

  @Autowired private TaskService tasks;
  @Autowired private JdbcClient jdbc;
  private InboxReader inbox;
  private SeededTasks seeded;

  @BeforeEach
  void seed(@Autowired AutowireCapableBeanFactory beans) {
    inbox = beans.createBean(InboxReader.class);
    seeded = new SeededTasks(jdbc);
  }

  @AfterEach
  void clear() {
    seeded.remove();
  }

  @Test
  void measuresTheInboxPage() throws Exception {
    List<Report.Row> rows = new ArrayList<>();
    for (int size : new int[] {10_000, 100_000, 1_000_000}) {
      seeded.growTo(size);
      rows.add(
          new Report.Row(size, null, null, measured(500, this::ours), measured(200, this::engine)));
    }
    new Report("inbox", "ms", rows).publish();
  }

  private static Measured measured(int times, Series.Operation operation) throws Exception {
    new Series().round(1, 2 * SeededTasks.PEOPLE, operation);
    var series = new Series();
    series.round(1, times, operation);
    return series.measured();
  }

  private void ours(int number) {
    assertThat(inbox.firstPage(SeededTasks.person(number), PAGE)).isEqualTo(PAGE);
  }

  private void engine(int number) {
    var page =
        tasks
            .createTaskQuery()
            .or()
            .taskAssignee(SeededTasks.person(number))
            .taskCandidateGroupIn(List.of(SeededTasks.rolesOf(number)))
            .endOr()
            .orderByDueDate()
            .asc()
            .listPage(0, PAGE);
    assertThat(page).hasSize(PAGE);
  }
}
