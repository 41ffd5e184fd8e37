package io.gatehouse.change.page;

import io.gatehouse.inbox.SearchText;
import io.gatehouse.inbox.cases.CaseFile;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads changes from the table of cases, the newest first, whoever may read them. */
@Component
class ChangeTable {

  private static final String MATCHING =
      """
      from change_class k join case_file c on c.key = k.case_key
        left join ai_system s on s.id = c.system_id
        left join lateral (
          select min(t.due) as due, string_agg(distinct t.name, ', ') as names
          from inbox_task t where t.case_key = c.key) as w on true
      where (:class::text is null or k.change_class = :class)
        and (:state::text is null or c.state = :state)
        and (:system::text is null or c.system_id = :system)
        and (not :open or c.ended_at is null)
        and (not :overdue or w.due < :now)
        and (:q::text is null or concat_ws(' ', c.key, c.title, s.name, c.system_id) ilike :q)
      """;

  private static final String SYSTEMS =
      """
      select distinct s.id, s.name from case_file c join change_class k on k.case_key = c.key
        join ai_system s on s.id = c.system_id
      order by s.name, s.id limit 500
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  ChangeTable(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  List<ChangeRow> matching(ChangeFilter filter, int most) {
    return jdbc.sql(
            "select c.*, k.change_class, k.reopens, s.name as system_name, w.due, w.names "
                + MATCHING
                + """
                  and (:after::text is null or (c.started_at, c.key)
                    < (select started_at, key from case_file where key = :after))
                order by c.started_at desc, c.key desc limit :most
                """)
        .params(values(filter))
        .param("after", filter.after())
        .param("most", most)
        .query(ChangeTable::read)
        .list();
  }

  int count(ChangeFilter filter, int most) {
    return jdbc.sql("select count(*) from (select 1 " + MATCHING + " limit :most) as n")
        .params(values(filter))
        .param("most", most)
        .query(Integer.class)
        .single();
  }

  /** The systems that changes were asked for: names by reference. */
  Map<String, String> systems() {
    Map<String, String> names = new LinkedHashMap<>();
    jdbc.sql(SYSTEMS)
        .query(
            row -> {
              names.put(row.getString("id"), row.getString("name"));
            });
    return names;
  }

  private Map<String, @Nullable Object> values(ChangeFilter filter) {
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put("class", filter.changeClass());
    values.put("state", filter.state());
    values.put("system", filter.system());
    values.put("open", filter.attention() != null);
    values.put("overdue", filter.overdue());
    values.put("now", clock.instant().atOffset(ZoneOffset.UTC));
    values.put("q", filter.q() == null ? null : SearchText.within(filter.q()));
    return values;
  }

  private static ChangeRow read(ResultSet row, int number) throws SQLException {
    return new ChangeRow(
        new CaseFile(
            row.getString("key"),
            row.getString("process"),
            row.getString("process_name"),
            row.getInt("version"),
            row.getString("system_id"),
            row.getString("parent"),
            row.getString("title"),
            row.getString("started_by"),
            row.getObject("started_at", OffsetDateTime.class).toInstant(),
            row.getString("state"),
            row.getString("outcome"),
            instant(row, "ended_at")),
        row.getString("system_name"),
        row.getString("change_class"),
        row.getString("reopens"),
        row.getString("names"),
        instant(row, "due"),
        false);
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
