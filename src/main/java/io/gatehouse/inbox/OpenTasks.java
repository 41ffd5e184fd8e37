package io.gatehouse.inbox;

import io.gatehouse.inbox.projection.TaskRow;
import io.gatehouse.inbox.projection.TaskRows;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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
    return row(taskId).map(TaskRow::task);
  }

  /** The same with what only the inbox needs to know. */
  public Optional<TaskRow> row(String taskId) {
    return jdbc.sql("select * from inbox_task where task_id = ?")
        .param(taskId)
        .query(TaskRows.MAPPER)
        .optional();
  }

  /** As {@link #row}, and nobody else works on it until the transaction ends. */
  public Optional<TaskRow> lock(String taskId) {
    return jdbc.sql("select * from inbox_task where task_id = ? for update")
        .param(taskId)
        .query(TaskRows.MAPPER)
        .optional();
  }

  /** As {@link #find}, and nobody changes it until the transaction ends. */
  public Optional<OpenTask> hold(String taskId) {
    return lock(taskId).map(TaskRow::task);
  }

  /**
   * Whether it stands in this person's inbox, be it that four eyes forbid it, or a deputy has it
   * for them.
   */
  public boolean isFor(String taskId, String account) {
    return jdbc.sql(
            """
            select exists (select from inbox_entry where task_id = :id and holder = :account)
              or exists (select from inbox_task where task_id = :id and on_behalf_of = :account)
            """)
        .param("id", taskId)
        .param("account", account)
        .query(Boolean.class)
        .single();
  }

  /** How many tasks stand in somebody's inbox; counted up to 1,000. */
  public int count(String account) {
    return jdbc.sql(
            "select count(*) from (select from inbox_entry where holder = ? limit 1000) as e")
        .param(account)
        .query(Integer.class)
        .single();
  }

  /**
   * Tasks that nobody can do who should: their role is not held, or all holders are excluded; what
   * is in confidence aside.
   */
  public List<OpenTask> holes() {
    return jdbc
        .sql(
            "select * from inbox_task t where hole is not null and not "
                + Confidential.TASK
                + " order by created, task_id limit 200")
        .query(TaskRows.MAPPER)
        .list()
        .stream()
        .map(TaskRow::task)
        .toList();
  }

  /** Who has it, or else all who may take it, deputies aside; four eyes already observed. */
  public List<String> workers(String taskId) {
    return jdbc.sql(
            """
            select holder from inbox_entry
            where task_id = ? and excluded is null and (deputy_of is null or mine) order by holder
            """)
        .param(taskId)
        .query(String.class)
        .list();
  }

  /** The same with those who may take it as deputies, be it from who has it. */
  public List<String> workersAndDeputies(String taskId) {
    return jdbc.sql(
            "select holder from inbox_entry where task_id = ? and excluded is null order by holder")
        .param(taskId)
        .query(String.class)
        .list();
  }

  /**
   * Those of these cases in which this person, or a deputy for them, has a task or may take one.
   */
  public List<String> casesWith(String account, List<String> keys) {
    return jdbc.sql(
            """
            select distinct t.case_key from inbox_task t
            where t.case_key = any (:keys) and (t.on_behalf_of = :account or exists (
              select from inbox_entry e
              where e.task_id = t.task_id and e.holder = :account and e.excluded is null))
            """)
        .param("keys", keys.toArray(String[]::new))
        .param("account", account)
        .query(String.class)
        .list();
  }

  /** Who may take it only as a deputy, each with the absent person. */
  public Map<String, String> deputies(String taskId) {
    Map<String, String> deputies = new TreeMap<>();
    jdbc.sql(
            """
            select holder, deputy_of from inbox_entry
            where task_id = ? and excluded is null and deputy_of is not null and not mine
            """)
        .param(taskId)
        .query(
            row -> {
              deputies.put(row.getString("holder"), row.getString("deputy_of"));
            });
    return deputies;
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
