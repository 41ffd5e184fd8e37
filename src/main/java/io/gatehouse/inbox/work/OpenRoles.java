package io.gatehouse.inbox.work;

import io.gatehouse.identity.editing.RolesAtWork;
import io.gatehouse.inbox.Confidential;
import io.gatehouse.inbox.OpenTasks;
import io.gatehouse.inbox.projection.TaskRows;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How roles are held, as the open tasks show it. */
@Component
class OpenRoles implements RolesAtWork {

  private static final String ALONE =
      """
      select t.task_id, t.name, t.case_key, t.system_id, t.system_name, t.due, t.assignee is not null as had
      from inbox_task t
      where not %s and (t.assignee = :account or t.on_behalf_of = :account
        or t.assignee is null
          and exists (
            select from inbox_entry e
            where e.task_id = t.task_id and e.holder = :account and e.excluded is null)
          and not exists (
            select from inbox_entry e
            where e.task_id = t.task_id and e.holder <> :account and e.excluded is null
              and e.deputy_of is distinct from :account))
      order by t.due, t.task_id
      """
          .formatted(Confidential.TASK);

  private final OpenTasks open;
  private final JdbcClient jdbc;

  OpenRoles(OpenTasks open, JdbcClient jdbc) {
    this.open = open;
    this.jdbc = jdbc;
  }

  @Override
  public List<Stray> strays() {
    return open.holes().stream()
        .map(
            task ->
                new Stray(
                    task.name(),
                    task.caseKey(),
                    task.roles(),
                    open.row(task.id()).map(row -> String.valueOf(row.hole())).orElse("nobody"),
                    open.workersAndDeputies(task.id())))
        .toList();
  }

  @Override
  public Set<String> underFourEyes() {
    return new TreeSet<>(
        jdbc.sql(
                "select distinct unnest(t.roles) from inbox_task t where t.four_eyes is not null"
                    + " and not "
                    + Confidential.TASK)
            .query(String.class)
            .list());
  }

  @Override
  public List<Piece> of(String account) {
    return jdbc.sql(ALONE)
        .param("account", account)
        .query(
            (row, number) ->
                new Piece(
                    row.getString("task_id"),
                    row.getString("name"),
                    row.getString("case_key"),
                    row.getString("system_id"),
                    row.getString("system_name"),
                    TaskRows.instant(row, "due"),
                    row.getBoolean("had")))
        .list();
  }

  @Override
  public List<String> workersOn(String taskId) {
    return open.workersAndDeputies(taskId);
  }
}
