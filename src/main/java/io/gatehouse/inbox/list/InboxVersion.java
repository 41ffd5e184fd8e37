package io.gatehouse.inbox.list;

import io.gatehouse.inbox.Moments;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells apart what an inbox shows from what it showed before, by its first thousand lines as one
 * index has them: nothing is written for it, and no task is read.
 */
@Component
class InboxVersion {

  private final JdbcClient jdbc;
  private final Moments moments;

  InboxVersion(JdbcClient jdbc, Moments moments) {
    this.jdbc = jdbc;
    this.moments = moments;
  }

  /** Also another one when something falls overdue, and on the next day. */
  String of(String account) {
    return jdbc.sql(
            """
            select concat_ws('.', count(*), count(*) filter (where due < :now), :day::text,
              sum(hashtextextended(concat(task_id, mine, date_part('epoch', due)), 0)))
            from (
              select task_id, mine, due from inbox_entry
              where holder = :holder order by due, task_id limit 1001) as e
            """)
        .param("holder", account)
        .param("now", moments.now().atOffset(ZoneOffset.UTC))
        .param("day", moments.endOfToday().getEpochSecond())
        .query(String.class)
        .single();
  }
}
