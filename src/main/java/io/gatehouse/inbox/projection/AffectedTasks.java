package io.gatehouse.inbox.projection;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds and locks the open tasks that a change about people may move. */
@Repository
class AffectedTasks {

  private final JdbcClient jdbc;

  AffectedTasks(JdbcClient jdbc) {
    this.jdbc = jdbc;
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

  /** Open tasks that stand in the inbox of one of these, or of their deputies for them. */
  List<TaskRow> of(Collection<String> accounts) {
    return jdbc.sql(
            """
            select * from inbox_task where task_id in (
              select task_id from inbox_entry where holder = any (:accounts)
              union select task_id from inbox_entry where deputy_of = any (:accounts))
            order by task_id for update
            """)
        .param("accounts", accounts.toArray(String[]::new))
        .query(TaskRows.MAPPER)
        .list();
  }
}
