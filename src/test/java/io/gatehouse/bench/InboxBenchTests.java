package io.gatehouse.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.GatehouseTest;
import io.gatehouse.inbox.list.InboxReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Somebody's inbox, all that its page shows (tasks, groups, counts, what can be chosen), beside the
 * engine's own query for the first tasks alone.
 */
@GatehouseTest
@Tag("bench")
class InboxBenchTests {

  private static final int PAGE = 50;

  private static final Map<String, String> SEARCHES =
      new TreeMap<>(
          Map.of(
              "in one's form", "weigher 9999 ",
              "in every form", "weighed twice",
              "in no form", "zebra crossing",
              "in every name", "Review rep"));

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
    List<Report.Row> searches = new ArrayList<>();
    for (int size : new int[] {10_000, 100_000, 1_000_000}) {
      seeded.growTo(size);
      int patience = Math.max(20, 2_000_000 / size);
      rows.add(
          new Report.Row(
              size,
              null,
              null,
              measured(500, this::ours),
              measured(Math.min(200, patience), this::engine)));
      SEARCHES.forEach((what, text) -> searches.add(search(size, what, text)));
    }
    new Report("inbox", "ms", rows).publish();
    new Report("inbox-search", "ms", searches).publish();
  }

  /** What the engine can search is the name of a task. */
  private Report.Row search(int size, String what, String text) {
    try {
      return new Report.Row(
          size,
          what,
          1,
          measured(50, number -> inbox.found(SeededTasks.person(number), text)),
          measured(5, number -> engine(number, text)));
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** After a warm-up as long as the measurement, of which everybody opens their inbox. */
  private static Measured measured(int times, Series.Operation operation) throws Exception {
    new Series().round(1, times, operation);
    var series = new Series();
    series.round(1, times, operation);
    return series.measured();
  }

  private void ours(int number) {
    assertThat(inbox.firstPage(SeededTasks.person(number))).isEqualTo(PAGE);
  }

  private void engine(int number, String text) {
    tasks
        .createTaskQuery()
        .or()
        .taskAssignee(SeededTasks.person(number))
        .taskCandidateGroupIn(List.of(SeededTasks.rolesOf(number)))
        .endOr()
        .taskNameLike("%" + text + "%")
        .orderByDueDate()
        .asc()
        .listPage(0, PAGE);
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
