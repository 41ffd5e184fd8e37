package io.gatehouse.inbox.tally;

import io.gatehouse.inbox.OpenTask;
import io.gatehouse.inbox.SearchText;
import io.gatehouse.inbox.projection.TaskRow;
import io.gatehouse.inbox.projection.TaskRows;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts what is overdue now, by role and by how long it has been; confidential work never. */
@Component
public class OverdueTally {

  /** Stands for a role where work is a named person's. */
  public static final String PERSON = "person";

  /** Each due time falls between two of the limits, the oldest first. */
  private static final String COUNTED =
      """
      from (
        select t.task_id, t.due, :oldest - width_bucket(t.due, :limits::timestamptz[]) as age,
          unnest(case when cardinality(t.roles) = 0 then array[:person::text] else t.roles end) as role
        from inbox_task t
        where t.due < :now and t.process <> all (:confidential) and t.case_key <> all (:uncounted)
      ) as late
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  OverdueTally(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * @param age how many of the limits it has passed
   */
  public record Count(String role, int age, long tasks) {}

  /**
   * A task that is offered to two roles counts for each.
   *
   * @param limits ages, the youngest first
   * @param uncounted keys of cases that count nowhere
   */
  public List<Count> byRole(List<Duration> limits, Set<String> uncounted) {
    return counted("select role, age, count(*) as tasks", "group by role, age", limits, uncounted)
        .query(Count.class)
        .list();
  }

  /** Each task once, by age. */
  public List<Count> inAll(List<Duration> limits, Set<String> uncounted) {
    return counted(
            "select '' as role, age, count(distinct task_id) as tasks",
            "group by age",
            limits,
            uncounted)
        .query(Count.class)
        .list();
  }

  /** The tasks that {@link #byRole} counts, the longest overdue first. */
  public List<OpenTask> tasks(
      String role, int age, List<Duration> limits, Set<String> uncounted, int most) {
    return counted(
            "select * from inbox_task where task_id in (select task_id",
            "where role = :role and age = :age) order by due, task_id limit :most",
            limits,
            uncounted)
        .param("role", role)
        .param("age", age)
        .param("most", most)
        .query(TaskRows.MAPPER)
        .list()
        .stream()
        .map(TaskRow::task)
        .toList();
  }

  private JdbcClient.StatementSpec counted(
      String before, String after, List<Duration> limits, Set<String> uncounted) {
    Instant now = clock.instant();
    var moments = limits.stream().map(now::minus).sorted().map(Instant::toString);
    return jdbc.sql(before + " " + COUNTED + after)
        .param("limits", moments.toArray(String[]::new))
        .param("oldest", limits.size())
        .param("person", PERSON)
        .param("now", Timestamp.from(now))
        .param("confidential", SearchText.CONFIDENTIAL.toArray(String[]::new))
        .param("uncounted", uncounted.toArray(String[]::new));
  }
}
