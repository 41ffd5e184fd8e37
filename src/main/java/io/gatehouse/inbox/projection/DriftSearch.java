package io.gatehouse.inbox.projection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Compares the engine's open tasks with the rows behind the inbox, a stretch of keys at a time. One
 * statement sees both sides as of one moment, so that work going on is no drift.
 */
@Repository
class DriftSearch {

  private static final String COMPARED =
      """
      select t.id_ as id, i.task_id is null as missing, t.due_date_ as due_there, i.due as due_here,
        i.task_id is not null and (
          i.assignee is distinct from t.assignee_
          or i.name is distinct from coalesce(t.name_, i.name)
          or not (i.roles @> c.roles and i.roles <@ c.roles)
          or not (i.people @> c.people and i.people <@ c.people)
          or (i.hole is null or i.assignee is not null)
            and not exists (
              select from inbox_entry e
              where e.task_id = i.task_id and (i.assignee is null or e.mine))
          or exists (
            select from inbox_entry e
            where e.task_id = i.task_id
              and (e.due <> coalesce(i.due, 'infinity')
                or case
                  when i.assignee is null then e.mine
                  when e.mine then e.holder <> i.assignee
                  else e.deputy_of is distinct from i.assignee end))) as changed
      from t left join inbox_task i on i.task_id = t.id_
      cross join lateral (
        select coalesce(array_agg(l.group_id_::text) filter (where l.group_id_ is not null), '{}')
            as roles,
          coalesce(array_agg(l.user_id_::text) filter (where l.user_id_ is not null), '{}')
            as people
        from act_ru_identitylink l where l.task_id_ = t.id_ and l.type_ = 'candidate') c
      order by t.id_
      """;

  private static final String STRETCH =
      "with t as (select * from act_ru_task where id_ > :after order by id_ limit :size) ";
  private static final String ONE = "with t as (select * from act_ru_task where id_ = :id) ";

  private static final String LEFT_OVER =
      """
      select o.task_id as id, not exists (select from act_ru_task t where t.id_ = o.task_id) as gone
      from (select distinct task_id from %s
            where task_id > :after order by task_id limit :size) as o
      order by o.task_id
      """;

  private final JdbcClient jdbc;

  DriftSearch(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  enum Kind {
    NONE,
    MISSING,
    CHANGED,
    LEFT_OVER
  }

  record Found(String id, Kind kind) {}

  /** The engine's tasks after this one, each beside its row. */
  List<Found> tasks(String after, int size) {
    return jdbc.sql(STRETCH + COMPARED)
        .param("after", after)
        .param("size", size)
        .query((row, number) -> compared(row))
        .list();
  }

  /** One of the engine's tasks beside its row; nothing where the engine has none. */
  List<Found> task(String id) {
    return jdbc.sql(ONE + COMPARED).param("id", id).query((row, number) -> compared(row)).list();
  }

  /** Our tasks after this one. */
  List<Found> rows(String after, int size) {
    return leftOver("inbox_task", after, size);
  }

  /** The tasks after this one that stand in somebody's inbox. */
  List<Found> entries(String after, int size) {
    return leftOver("inbox_entry", after, size);
  }

  private List<Found> leftOver(String table, String after, int size) {
    return jdbc.sql(LEFT_OVER.formatted(table))
        .param("after", after)
        .param("size", size)
        .query(
            (row, number) ->
                new Found(row.getString("id"), row.getBoolean("gone") ? Kind.LEFT_OVER : Kind.NONE))
        .list();
  }

  private static Found compared(ResultSet row) throws SQLException {
    String id = row.getString("id");
    if (row.getBoolean("missing")) {
      return new Found(id, Kind.MISSING);
    }
    boolean moved =
        !Objects.equals(there(row.getTimestamp("due_there")), TaskRows.instant(row, "due_here"));
    return new Found(id, moved || row.getBoolean("changed") ? Kind.CHANGED : Kind.NONE);
  }

  /** The engine writes moments without a zone, as this machine's. */
  private static @Nullable Instant there(@Nullable Timestamp due) {
    return due == null ? null : due.toInstant();
  }
}
