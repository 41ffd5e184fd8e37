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
      insert into inbox_entry (task_id, holder, due, why, mine, excluded)
      select :id, e.holder, coalesce(:due, 'infinity'::timestamptz), e.why, :mine, e.excluded
      from unnest(:holders::text[], :whys::text[], :excluded::text[]) as e (holder, why, excluded)
      """;

  private static final String INSERT =
      """
      with task as (
        insert into inbox_task (task_id, task_key, name, process, process_name, version, case_key,
          system_id, system_name, risk, roles, people, assignee, claimed, due, created, form_id,
          iso, four_eyes, hole)
        values (:id, :key, :name, :process, :processName, :version, :caseKey,
          :systemId, :systemName, :risk, :roles, :people, :assignee, :claimed, :due, :created,
          :formId, :iso, :fourEyes, :hole))
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

  /** What is unclaimed, in its case and in called ones, and its doer may not do. */
  private static final String EXCLUDING =
      """
      select * from inbox_task
      where task_id <> :id and four_eyes is not null and assignee is null
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
                assignee = :assignee, claimed = :claimed, due = :due, hole = :hole
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
        .param("mine", task.assignee() != null)
        .param("holders", entries.stream().map(Entry::holder).toArray(String[]::new))
        .param("whys", entries.stream().map(Entry::why).toArray(String[]::new))
        .param("excluded", entries.stream().map(Entry::excluded).toArray(String[]::new));
  }

  Optional<TaskRow> find(String taskId) {
    return jdbc.sql("select * from inbox_task where task_id = ?")
        .param(taskId)
        .query(TaskRows.MAPPER)
        .optional();
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
        row.getString("excluded"));
  }

  /** Who has it, or else all who may take it. */
  List<String> workers(String taskId) {
    return jdbc.sql("select holder from inbox_entry where task_id = ? and excluded is null")
        .param(taskId)
        .query(String.class)
        .list();
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

  /**
   * Open tasks whose holders may be others when this role's are: the role's own, those that wait
   * with somebody instead, those that name or were given to a person, and those that exclude it.
   */
  List<TaskRow> concerning(String role, @Nullable String systemId) {
    return jdbc.sql(
            """
            select * from inbox_task t
            where (('role:' || :role = any (string_to_array(four_eyes, ' ')) or :role = any (roles))
                and (:system::text is null or system_id = :system))
              or (:system::text is null
                and (hole is not null or people <> '{}'
                  or assignee is not null and not exists (
                    select from inbox_entry e
                    where e.task_id = t.task_id and e.why = any (t.roles))))
            order by task_id for update
            """)
        .param("role", role)
        .param("system", systemId)
        .query(TaskRows.MAPPER)
        .list();
  }

  /** Open tasks that name this person or that they have, whatever roles they hold. */
  List<TaskRow> namingOrWith(String account) {
    return jdbc.sql(
            """
            select * from inbox_task where assignee = :account or :account = any (people)
            order by task_id for update
            """)
        .param("account", account)
        .query(TaskRows.MAPPER)
        .list();
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
