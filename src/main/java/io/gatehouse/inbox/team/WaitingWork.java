package io.gatehouse.inbox.team;

import io.gatehouse.inbox.Confidential;
import io.gatehouse.inbox.projection.TaskRows;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads what waits in several inboxes at once: each one's first thousand, the first due first; what
 * somebody may take as a deputy waits for the absent person still, unless it is asked for. What is
 * in confidence stands in the inbox of its handlers alone.
 */
@Repository
public class WaitingWork {

  static final int MOST = 1_000;

  private static final String WORK =
      """
      select t.*, e.holder, e.why, e.mine,
        (select title from case_file c where c.key = t.case_key) as title
      from unnest(:people::text[]) as p (account),
        lateral (
          select * from inbox_entry
          where holder = p.account and excluded is null and (deputy_of is null or mine or holder = :deputy)
          order by due, task_id limit :most) as e
        join inbox_task t on t.task_id = e.task_id
      where not %s
      order by e.due, e.task_id, e.holder
      """
          .formatted(Confidential.TASK);

  private final JdbcClient jdbc;

  WaitingWork(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public List<Waiting> of(Collection<String> people) {
    return of(people, null);
  }

  /**
   * @param deputy one of the people, with what they may take for others
   */
  public List<Waiting> of(Collection<String> people, @Nullable String deputy) {
    return jdbc.sql(WORK)
        .param("people", people.toArray(String[]::new))
        .param("deputy", deputy)
        .param("most", MOST)
        .query(
            (row, number) ->
                new Waiting(
                    row.getString("holder"),
                    row.getString("why"),
                    row.getBoolean("mine"),
                    TaskRows.MAPPER.mapRow(row, number).task(),
                    row.getString("title")))
        .list();
  }
}
