package io.gatehouse.platform.operation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Scheduled work of which the last try failed; it is tried again by itself. */
@Component
class FailingWork {

  /**
   * All of one kind.
   *
   * @param tries the most that one of them failed in a row
   * @param next when the first of them is tried again
   * @param success when one of them last went well
   */
  record Kind(String name, int count, int tries, Instant next, @Nullable Instant success) {}

  private final JdbcClient jdbc;

  FailingWork(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Kind> kinds() {
    return jdbc.sql(
            """
            select replace(task_name, '-', ' ') as name, count(*) as count,
              max(consecutive_failures) as tries, min(execution_time) as next,
              max(last_success) as success
            from scheduled_tasks where consecutive_failures > 0
            group by task_name order by task_name
            """)
        .query(
            (row, number) ->
                new Kind(
                    row.getString("name"),
                    row.getInt("count"),
                    row.getInt("tries"),
                    row.getTimestamp("next").toInstant(),
                    row.getTimestamp("success") == null
                        ? null
                        : row.getTimestamp("success").toInstant()))
        .list();
  }
}
