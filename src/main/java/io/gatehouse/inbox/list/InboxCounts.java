package io.gatehouse.inbox.list;

import io.gatehouse.inbox.Moments;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts that never cost more than a thousand rows each. */
@Component
class InboxCounts {

  private static final int MOST = 1_000;

  private static final Map<String, String> WHAT =
      new LinkedHashMap<>(
          Map.of(
              "open", "",
              "mine", "and mine",
              "unclaimed", "and not mine",
              "overdue", "and due < :now",
              "today", "and due >= :now and due < :tomorrow",
              "week", "and due >= :tomorrow and due < :monday",
              "later", "and due >= :monday and due < 'infinity'",
              "none", "and due = 'infinity'"));

  private static final String SQL =
      WHAT.entrySet().stream()
          .map(
              counted ->
                  "select '%s' as what, count(*) as n from (select from inbox_entry where holder = :holder %s limit %d) as e"
                      .formatted(counted.getKey(), counted.getValue(), MOST + 1))
          .collect(java.util.stream.Collectors.joining(" union all "));

  private final JdbcClient jdbc;
  private final Moments moments;

  InboxCounts(JdbcClient jdbc, Moments moments) {
    this.jdbc = jdbc;
    this.moments = moments;
  }

  /** By view and by group: "14" or "1,000+". */
  Map<String, String> of(String account) {
    Map<String, String> counts = new HashMap<>();
    jdbc.sql(SQL)
        .param("holder", account)
        .param("now", utc(moments.now()))
        .param("tomorrow", utc(moments.endOfToday()))
        .param("monday", utc(moments.endOfWeek()))
        .query((row, number) -> counts.put(row.getString("what"), said(row.getInt("n"))))
        .list();
    return counts;
  }

  private static String said(int count) {
    return count > MOST ? "1,000+" : String.valueOf(count);
  }

  private static Object utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  /** What the first tasks of an inbox are about, to choose from: values and their names. */
  Map<String, String> choices(String account, String key, String name) {
    Map<String, String> choices = new LinkedHashMap<>();
    if (!List.of("process", "system_id").contains(key)) {
      throw new IllegalArgumentException(key);
    }
    jdbc.sql(
            """
            select distinct %1$s as key, %2$s as name from (
              select t.%1$s, t.%2$s from inbox_entry e join inbox_task t on t.task_id = e.task_id
              where e.holder = ? order by e.due, e.task_id limit 200) as first
            where %1$s is not null order by 2
            """
                .formatted(key, name))
        .param(account)
        .query((row, number) -> choices.put(row.getString("key"), row.getString("name")))
        .list();
    return choices;
  }
}
