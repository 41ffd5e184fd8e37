package io.gatehouse.inbox;

import io.gatehouse.inbox.projection.TaskRow;
import io.gatehouse.inbox.projection.TaskRows;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The open tasks as everybody outside the engine reads them. */
@Component
public class OpenTasks {

  private final JdbcClient jdbc;

  OpenTasks(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public Optional<OpenTask> find(String taskId) {
    return jdbc.sql("select * from inbox_task where task_id = ?")
        .param(taskId)
        .query(TaskRows.MAPPER)
        .optional()
        .map(TaskRow::task);
  }

  /** Who has it, or else all who may take it; four eyes already observed. */
  public List<String> workers(String taskId) {
    return jdbc.sql(
            "select holder from inbox_entry where task_id = ? and excluded is null order by holder")
        .param(taskId)
        .query(String.class)
        .list();
  }

  /** Open tasks of a case, the first due first. */
  public List<OpenTask> ofCase(String caseKey) {
    return jdbc
        .sql("select * from inbox_task where case_key = ? order by due nulls last, task_id")
        .param(caseKey)
        .query(TaskRows.MAPPER)
        .list()
        .stream()
        .map(TaskRow::task)
        .toList();
  }
}
