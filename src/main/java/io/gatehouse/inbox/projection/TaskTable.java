package io.gatehouse.inbox.projection;

import io.gatehouse.inbox.OpenTask;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables behind the inbox; plain SQL, because every case pays for it. */
@Repository
class TaskTable {

  private static final String ENTRIES =
      """
      insert into inbox_entry (task_id, holder, due, why, mine, excluded, deputy_of)
      select :id, e.holder, coalesce(:due, 'infinity'::timestamptz), e.why,
        e.holder is not distinct from :assignee, e.excluded, e.deputy_of
      from unnest(:holders::text[], :whys::text[], :excluded::text[], :absent::text[])
        as e (holder, why, excluded, deputy_of)
      """;

  private static final String INSERT =
      """
      with task as (
        insert into inbox_task (task_id, task_key, name, process, process_name, version, case_key,
          system_id, system_name, risk, roles, people, assignee, claimed, due, created, form_id,
          iso, four_eyes, hole, on_behalf_of)
        values (:id, :key, :name, :process, :processName, :version, :caseKey,
          :systemId, :systemName, :risk, :roles, :people, :assignee, :claimed, :due, :created,
          :formId, :iso, :fourEyes, :hole, :behalf))
      """
          + ENTRIES;

  private static final String CLOSE =
      """
      with entries as (delete from inbox_entry where task_id = :id),
        task as (delete from inbox_task where task_id = :id returning *),
        closed as (
          insert into inbox_closed
          select task_id, task_key, name, process, process_name, case_key, system_id, roles,
            people, assignee, :by, :at from task
          on conflict (task_id) do nothing)
      """;

  /**
   * What is unclaimed or open to a deputy, in its case and in called ones, and its doer may not do.
   */
  private static final String EXCLUDING =
      """
      select * from inbox_task
      where task_id <> :id and four_eyes is not null
        and (assignee is null or exists (
          select from inbox_entry e
          where e.task_id = inbox_task.task_id and e.deputy_of is not null))
        and case_key in (select :case union all select key from case_file where parent = :case)
        and case case_key when :case then :key else 'parent:' || :key end
          = any (string_to_array(four_eyes, ' '))
      order by task_id for update
      """;

  private final JdbcClient jdbc;

  TaskTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(TaskRow row, List<Entry> entries) {
    OpenTask task = row.task();
    statement(INSERT, row, entries)
        .param("key", task.key())
        .param("process", task.process())
        .param("processName", task.processName())
        .param("version", row.version())
        .param("caseKey", task.caseKey())
        .param("systemId", task.systemId())
        .param("systemName", task.systemName())
        .param("risk", task.risk())
        .param("created", at(task.created()))
        .param("formId", task.formId())
        .param("iso", task.iso())
        .param("fourEyes", row.fourEyes())
        .update();
  }

  /** Takes it out of everybody's inbox; answers out of how many. */
  int clear(String taskId) {
    return jdbc.sql("delete from inbox_entry where task_id = ?").param(taskId).update();
  }

  void update(TaskRow row, List<Entry> entries) {
    clear(row.task().id());
    statement(
            """
            with task as (
              update inbox_task set name = :name, roles = :roles, people = :people,
                assignee = :assignee, claimed = :claimed, due = :due, hole = :hole,
                on_behalf_of = :behalf
              where task_id = :id)
            """
                + ENTRIES,
            row,
            entries)
        .update();
  }

  private JdbcClient.StatementSpec statement(String sql, TaskRow row, List<Entry> entries) {
    OpenTask task = row.task();
    return jdbc.sql(sql)
        .param("id", task.id())
        .param("name", task.name())
        .param("roles", task.roles().toArray(String[]::new))
        .param("people", row.people().toArray(String[]::new))
        .param("assignee", task.assignee())
        .param("claimed", at(row.claimed()))
        .param("due", at(task.due()), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
        .param("hole", row.hole())
        .param("behalf", row.onBehalfOf())
        .param("holders", entries.stream().map(Entry::holder).toArray(String[]::new))
        .param("whys", entries.stream().map(Entry::why).toArray(String[]::new))
        .param("excluded", entries.stream().map(Entry::excluded).toArray(String[]::new))
        .param("absent", entries.stream().map(Entry::deputyOf).toArray(String[]::new));
  }

  Optional<Entry> entry(String taskId, String holder) {
    return jdbc.sql("select * from inbox_entry where task_id = ? and holder = ?")
        .params(taskId, holder)
        .query(TaskTable::entry)
        .optional();
  }

  private static Entry entry(java.sql.ResultSet row, int number) throws java.sql.SQLException {
    return new Entry(
        row.getString("holder"),
        row.getString("why"),
        row.getBoolean("mine"),
        row.getString("excluded"),
        row.getString("deputy_of"));
  }

  /** Moves it to the closed ones; answers the tasks that its doer may not do from now on. */
  List<TaskRow> complete(TaskRow row, String by, Instant now) {
    return jdbc.sql(CLOSE + EXCLUDING)
        .param("id", row.task().id())
        .param("by", by)
        .param("at", at(now))
        .param("case", row.task().caseKey())
        .param("key", row.task().key())
        .query(TaskRows.MAPPER)
        .list();
  }

  /** Moves to the closed ones what nobody does any more. */
  void withdraw(TaskRow row, Instant now) {
    jdbc.sql(CLOSE + "select count(*) from task")
        .param("id", row.task().id())
        .param("by", null, java.sql.Types.VARCHAR)
        .param("at", at(now))
        .query(Long.class)
        .single();
  }

  void describe(String systemId, String name, @Nullable String risk) {
    jdbc.sql("update inbox_task set system_name = ?, risk = ? where system_id = ?")
        .params(name, risk, systemId)
        .update();
  }

  private static @Nullable OffsetDateTime at(@Nullable Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }
}
