package io.gatehouse.inbox.work;

import io.gatehouse.identity.editing.RolesAtWork;
import io.gatehouse.inbox.OpenTasks;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How roles are held, as the open tasks show it. */
@Component
class OpenRoles implements RolesAtWork {

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
        jdbc.sql("select distinct unnest(roles) from inbox_task where four_eyes is not null")
            .query(String.class)
            .list());
  }
}
