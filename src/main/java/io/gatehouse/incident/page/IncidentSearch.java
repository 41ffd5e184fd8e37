package io.gatehouse.incident.page;

import io.gatehouse.inbox.SearchText;
import io.gatehouse.inbox.cases.CaseReaders;
import io.gatehouse.listing.Counted;
import io.gatehouse.listing.Slice;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lists the incidents that somebody may read, the latest first, by keyset. */
@Component
@Transactional(readOnly = true)
class IncidentSearch {

  private static final String MATCHING =
      """
      from incident i left join ai_system s on s.id = i.system_id
      cross join lateral (
        select count(*) filter (where n.state = 'met') as met,
          count(*) filter (where n.state = 'missed') as missed,
          count(*) filter (where n.state = 'running' and n.due_at < :now) as overdue,
          count(*) filter (where n.state = 'running') as running
        from notification_clock n where n.case_key = i.case_key) c
      where i.drill = :drill
        and (:state::text is null or i.state = :state or :state = 'open' and i.ended_at is null)
        and (:severity::text is null or coalesce(i.severity::text, 'none') = :severity)
        and (:system::text is null or i.system_id = :system)
        and (:clocks::text is null or :clocks = 'running' and c.running > 0
          or :clocks = 'overdue' and c.overdue > 0 or :clocks = 'missed' and c.missed > 0)
        and (:q::text is null or concat_ws(' ', i.case_key, i.what, i.system_id, s.name) ilike :q)
      """;

  private final JdbcClient jdbc;
  private final CaseReaders readers;
  private final Clock clock;

  IncidentSearch(JdbcClient jdbc, CaseReaders readers, Clock clock) {
    this.jdbc = jdbc;
    this.readers = readers;
    this.clock = clock;
  }

  Slice<IncidentRow> page(String account, IncidentFilter filter, int size) {
    return Slice.of(
        size,
        filter.after(),
        after -> matching(filter.from(after)),
        some -> readers.readable(account, some, IncidentRow::key).stream(),
        IncidentRow::key);
  }

  private List<IncidentRow> matching(IncidentFilter filter) {
    return jdbc.sql(
            """
            select i.case_key as key, i.what, i.system_id, s.name as system_name, i.version,
              i.severity, i.serious, i.state, i.drill, i.reported_by, i.reported_at, i.aware_at,
              i.contained_at, i.ended_at, c.met, c.missed, c.overdue, c.running
            """
                + MATCHING
                + """
                  and (:after::text is null or (i.aware_at, i.case_key)
                    < (select aware_at, case_key from incident where case_key = :after))
                order by i.aware_at desc, i.case_key desc limit :most
                """)
        .params(values(filter))
        .param("after", filter.after())
        .param("most", Slice.BATCH)
        .query(IncidentSearch::row)
        .list();
  }

  /** How many there are, to whom every case is open: "14" or "1,000+"; else null. */
  @Nullable String count(String account, IncidentFilter filter) {
    if (!readers.readsAll(account)) {
      return null;
    }
    int counted =
        jdbc.sql("select count(*) from (select 1 " + MATCHING + " limit :most) as c")
            .params(values(filter))
            .param("most", Counted.LIMIT)
            .query(Integer.class)
            .single();
    return Counted.inWords(counted);
  }

  private static IncidentRow row(ResultSet row, int number) throws SQLException {
    return new IncidentRow(
        row.getString("key"),
        row.getString("what"),
        row.getString("system_id"),
        row.getString("system_name"),
        row.getString("version"),
        row.getObject("severity", Integer.class),
        row.getBoolean("serious"),
        row.getString("state"),
        row.getBoolean("drill"),
        row.getString("reported_by"),
        row.getTimestamp("reported_at").toInstant(),
        row.getTimestamp("aware_at").toInstant(),
        instant(row, "contained_at"),
        instant(row, "ended_at"),
        row.getInt("met"),
        row.getInt("missed"),
        row.getInt("overdue"),
        row.getInt("running"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp at = row.getTimestamp(column);
    return at == null ? null : at.toInstant();
  }

  private Map<String, @Nullable Object> values(IncidentFilter filter) {
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put("now", Timestamp.from(clock.instant()));
    values.put("drill", filter.drills());
    values.put("state", filter.state());
    values.put("severity", filter.severity());
    values.put("clocks", filter.clocks());
    values.put("system", filter.system());
    values.put("q", filter.q() == null ? null : SearchText.within(filter.q()));
    return values;
  }
}
