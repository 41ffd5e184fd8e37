package io.gatehouse.inbox.list;

import io.gatehouse.inbox.Moments;
import io.gatehouse.inbox.ParameterRefused;
import io.gatehouse.inbox.delegation.Delegations;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads somebody's inbox by keyset: a page is one stretch of one index, however many are open. */
@Component
public class Inbox {

  private static final String PAGE =
      "select "
          + Rows.COLUMNS
          + """
          from inbox_entry e join inbox_task t on t.task_id = e.task_id
          where e.holder = :holder and (e.due, e.task_id) > (:due::timestamptz, :task)
          """;

  private static final int COUNTED = 5_000;

  private static final String COUNT =
      """
      with e as materialized (
        select * from inbox_entry where holder = :holder order by due, task_id limit :most)
      select count(*) as fitting, (select count(*) from e) as seen
      from e join inbox_task t on t.task_id = e.task_id where true
      """;

  private final JdbcClient jdbc;
  private final Rows rows;
  private final Moments moments;
  private final TextSearch search;

  Inbox(JdbcClient jdbc, Rows rows, Moments moments, TextSearch search) {
    this.jdbc = jdbc;
    this.rows = rows;
    this.moments = moments;
    this.search = search;
  }

  record Page(List<Row> rows, @Nullable String next) {}

  Page page(String account, InboxFilter filter, int size) {
    Map<String, Object> values = new HashMap<>();
    Cursor from = Cursor.of(filter.after());
    values.put("holder", account);
    values.put("due", from.due());
    values.put("task", from.taskId());
    values.put("limit", size + 1);
    String conditions = String.join("", conditions(filter, values));
    List<Row> found =
        jdbc.sql(PAGE + conditions + " order by e.due, e.task_id limit :limit")
            .params(values)
            .query(rows::read)
            .list();
    return found.size() <= size
        ? new Page(found, null)
        : new Page(found.subList(0, size), Cursor.after(found.get(size - 1)).encoded());
  }

  /**
   * How many of the first tasks somebody has fit, and whether there are more than were looked at.
   */
  record Counted(int fitting, boolean more) {}

  /** At a bounded cost, however many there are. */
  Counted count(String account, InboxFilter filter) {
    Map<String, Object> values = new HashMap<>();
    values.put("holder", account);
    values.put("most", COUNTED + 1);
    String conditions = String.join("", conditions(filter, values));
    return jdbc.sql(COUNT + conditions)
        .params(values)
        .query((row, number) -> new Counted(row.getInt("fitting"), row.getInt("seen") > COUNTED))
        .single();
  }

  private List<String> conditions(InboxFilter filter, Map<String, Object> values) {
    List<String> conditions = new ArrayList<>();
    switch (filter.view()) {
      case "open" -> {}
      case "mine" -> conditions.add(" and e.mine");
      case "unclaimed" -> conditions.add(" and not e.mine");
      case "deputy" -> conditions.add(" and e.deputy_of is not null");
      case "given" ->
          conditions.add(
              " and exists (select from task_delegation d where d.receiver = e.holder and "
                  + Delegations.STANDING
                  + ")");
      default -> throw unknown("state", filter.view());
    }
    equal("t.process", "process", filter.process(), conditions, values);
    equal("t.system_id", "system", filter.system(), conditions, values);
    equal("t.risk", "risk", filter.risk(), conditions, values);
    if (filter.role() != null) {
      conditions.add(" and :role = any (t.roles)");
      values.put("role", filter.role());
    }
    if (filter.q() != null) {
      conditions.add(search.condition(filter.q(), values));
    }
    if (filter.due() != null) {
      conditions.add(due(filter.due(), values));
    }
    return conditions;
  }

  private static void equal(
      String column,
      String name,
      @Nullable String value,
      List<String> conditions,
      Map<String, Object> values) {
    if (value != null) {
      conditions.add(" and " + column + " = :" + name);
      values.put(name, value);
    }
  }

  private String due(List<String> wanted, Map<String, Object> values) {
    values.put("now", utc(moments.now()));
    values.put("tomorrow", utc(moments.endOfToday()));
    values.put("monday", utc(moments.endOfWeek()));
    return wanted.stream()
        .map(
            word ->
                switch (word) {
                  case "overdue" -> "e.due < :now";
                  case "today" -> "e.due >= :now and e.due < :tomorrow";
                  case "week" -> "e.due >= :tomorrow and e.due < :monday";
                  default -> throw unknown("due", word);
                })
        .collect(java.util.stream.Collectors.joining(" or ", " and (", ")"));
  }

  /** What comes after this task in somebody's inbox and is theirs to do; of the same case first. */
  public Optional<String> nextAfter(String account, @Nullable String caseKey) {
    return jdbc.sql(
            """
            select task_id from (
              select e.task_id, t.case_key, e.due
              from inbox_entry e join inbox_task t on t.task_id = e.task_id
              where e.holder = :holder and e.excluded is null
              order by e.due, e.task_id limit 100) as first
            order by case when case_key = :case then 0 else 1 end, due, task_id limit 1
            """)
        .param("holder", account)
        .param("case", caseKey)
        .query(String.class)
        .optional();
  }

  /** The one below this in their inbox, or the first when this is the last; never this one. */
  public Optional<String> nextTo(String account, String taskId) {
    return jdbc.sql(
            """
            with later as (
              select e.task_id from inbox_entry e, inbox_entry here
              where here.holder = :holder and here.task_id = :task
                and e.holder = :holder and e.excluded is null
                and (e.due, e.task_id) > (here.due, here.task_id)
              order by e.due, e.task_id limit 1),
            first as (
              select e.task_id from inbox_entry e
              where e.holder = :holder and e.excluded is null and e.task_id <> :task
              order by e.due, e.task_id limit 1)
            select task_id from later
            union all
            select task_id from first where not exists (select from later)
            """)
        .param("holder", account)
        .param("task", taskId)
        .query(String.class)
        .optional();
  }

  private static Object utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  private static ParameterRefused unknown(String field, String value) {
    return new ParameterRefused(field, "“%s” is not a %s of the inbox.".formatted(value, field));
  }
}
