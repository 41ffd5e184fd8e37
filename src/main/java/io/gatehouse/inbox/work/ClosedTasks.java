package io.gatehouse.inbox.work;

import io.gatehouse.identity.People;
import io.gatehouse.inbox.Confidential;
import io.gatehouse.inbox.projection.TaskRows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tasks that are done or withdrawn, for those who come too late. */
@Repository
class ClosedTasks {

  private final JdbcClient jdbc;
  private final People people;
  private final Confidential confidential;

  ClosedTasks(JdbcClient jdbc, People people, Confidential confidential) {
    this.confidential = confidential;
    this.jdbc = jdbc;
    this.people = people;
  }

  Optional<ClosedTask> find(String taskId) {
    return jdbc.sql("select * from inbox_closed where task_id = ?")
        .param(taskId)
        .query(ClosedTasks::read)
        .optional();
  }

  /** Whether it was this person's to do, had nobody been faster. */
  boolean concerned(ClosedTask task, String account) {
    if (confidential.is(task.caseKey())) {
      return account.equals(task.by());
    }
    return account.equals(task.by())
        || account.equals(task.assignee())
        || task.people().contains(account)
        || task.roles().stream().anyMatch(role -> people.holds(account, role, task.systemId()));
  }

  private static ClosedTask read(ResultSet row, int number) throws SQLException {
    return new ClosedTask(
        row.getString("task_id"),
        row.getString("name"),
        row.getString("process_name"),
        row.getString("case_key"),
        row.getString("system_id"),
        TaskRows.strings(row.getArray("roles")),
        TaskRows.strings(row.getArray("people")),
        row.getString("assignee"),
        row.getString("completed_by"),
        row.getObject("closed", java.time.OffsetDateTime.class).toInstant());
  }
}
