package io.gatehouse.inbox.list;

import io.gatehouse.inbox.Moments;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts that never cost more than a thousand rows each. */
@Component
class InboxCounts {

  private static final int MOST = 1_000;

  private static final Map<String, String> WHAT =
      Map.of(
          "open", "",
          "mine", "and mine",
          "unclaimed", "and not mine",
          "deputy", "and deputy_of is not null",
          "overdue", "and due < :now",
          "today", "and due >= :now and due < :tomorrow",
          "week", "and due >= :tomorrow and due < :monday",
          "later", "and due >= :monday and due < 'infinity'",
          "none", "and due = 'infinity'");

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

  /** As a saved view's: "14", "1,000+", and "14+" where not all was looked at. */
  static String said(Inbox.Counted counted) {
    String said = said(counted.fitting());
    return counted.more() && !said.endsWith("+") ? said + "+" : said;
  }

  private static String said(int count) {
    return count > MOST ? "1,000+" : String.valueOf(count);
  }

  private static Object utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  /** What the first tasks of an inbox are about, to choose from: names by key, in their order. */
  record Choices(Map<String, String> processes, Map<String, String> systems) {}

  Choices choices(String account) {
    Map<String, String> processes = new HashMap<>();
    Map<String, String> systems = new HashMap<>();
    jdbc.sql(
            """
            select t.process, t.process_name, t.system_id, t.system_name
            from inbox_entry e join inbox_task t on t.task_id = e.task_id
            where e.holder = ? order by e.due, e.task_id limit 200
            """)
        .param(account)
        .query(
            row -> {
              processes.put(row.getString("process"), row.getString("process_name"));
              if (row.getString("system_id") != null) {
                systems.put(row.getString("system_id"), row.getString("system_name"));
              }
            });
    return new Choices(byName(processes), byName(systems));
  }

  private static Map<String, String> byName(Map<String, String> names) {
    Map<String, String> sorted = new LinkedHashMap<>();
    names.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(String.CASE_INSENSITIVE_ORDER))
        .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
    return sorted;
  }
}
