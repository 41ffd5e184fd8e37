package io.gatehouse.inbox.tally;

import io.gatehouse.inbox.OpenTask;
import io.gatehouse.inbox.projection.TaskRow;
import io.gatehouse.inbox.projection.TaskRows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts what is overdue now, by role and by how long it has been. */
@Component
public class OverdueTally {

  /** Stands for a role where work is a named person's. */
  public static final String PERSON = "person";

  private static final String COUNTED =
      """
      from inbox_task
      where due < :now and case_key <> all (:uncounted)
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  OverdueTally(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * @param roles to whom these tasks are offered, {@link #PERSON} where to none
   * @param age how many of the limits they have passed
   */
  public record Count(List<String> roles, int age, long tasks) {}

  /**
   * Each task once.
   *
   * @param limits ages, the youngest first
   * @param uncounted keys of cases that count nowhere
   */
  public List<Count> byRolesAndAge(List<Duration> limits, Set<String> uncounted) {
    Instant now = clock.instant();
    String[] moments =
        limits.stream().map(now::minus).sorted().map(Instant::toString).toArray(String[]::new);
    return counted(
            "select roles, :oldest - width_bucket(due, :limits::timestamptz[]) as age,"
                + " count(*) as tasks",
            "group by 1, 2",
            now,
            uncounted)
        .param("limits", moments)
        .param("oldest", limits.size())
        .query(OverdueTally::read)
        .list();
  }

  /**
   * The tasks that count for one role, the longest overdue first.
   *
   * @param least and at most how long they have been overdue; null is for ever
   */
  public List<OpenTask> tasks(
      String role, Duration least, @Nullable Duration most, Set<String> uncounted, int limit) {
    Instant now = clock.instant();
    String since = most == null ? "-infinity" : now.minus(most).toString();
    return counted(
            "select *",
            """
            and due < :until and due >= :since::timestamptz
            and (:role = any (roles) or roles = '{}' and :role = :person)
            order by due, task_id limit :limit
            """,
            now,
            uncounted)
        .param("until", Timestamp.from(now.minus(least)))
        .param("since", since)
        .param("role", role)
        .param("person", PERSON)
        .param("limit", limit)
        .query(TaskRows.MAPPER)
        .list()
        .stream()
        .map(TaskRow::task)
        .toList();
  }

  private JdbcClient.StatementSpec counted(
      String before, String after, Instant now, Set<String> uncounted) {
    return jdbc.sql(before + " " + COUNTED + after)
        .param("now", Timestamp.from(now))
        .param("uncounted", uncounted.toArray(String[]::new));
  }

  private static Count read(ResultSet row, int number) throws SQLException {
    List<String> roles = TaskRows.strings(row.getArray("roles"));
    return new Count(
        roles.isEmpty() ? List.of(PERSON) : roles, row.getInt("age"), row.getLong("tasks"));
  }
}
