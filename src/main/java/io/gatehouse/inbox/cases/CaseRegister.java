package io.gatehouse.inbox.cases;

import io.gatehouse.calendar.WorkingCalendar;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of cases. */
@Component
class CaseRegister {

  /** Prefixes with a sequence of their own (V12); all others share one. */
  private static final Set<String> NUMBERED =
      Set.of(
          "REG", "GATE", "REV", "CHG", "INC", "CON", "COR", "ACT", "SUP", "MGT", "AUD", "CRT",
          "SOA", "POL");

  /** At least four digits. */
  private static final String NEXT_KEY =
      """
      select :before || lpad(n::text, greatest(4, length(n::text)), '0')
      from nextval('%s') as n""";

  private static final String INSERT =
      """
      insert into case_file (key, process, process_name, version, system_id, parent, title,
        started_by, started_at, state, confidential)
      select key, :process, :processName, :version, :systemId, :parent, :title, :by, :at, 'running',
        :confidential
      from (%s) as next (key)
      returning key""";

  private final JdbcClient jdbc;
  private final WorkingCalendar calendar;

  CaseRegister(JdbcClient jdbc, WorkingCalendar calendar) {
    this.jdbc = jdbc;
    this.calendar = calendar;
  }

  /** Adds a case under the next number of its kind, and returns its key. */
  String add(NewCase c, ProcessInfo process, Instant now) {
    String prefix = process.prefix() == null ? "CASE" : process.prefix();
    String sequence =
        "case_number_" + (NUMBERED.contains(prefix) ? prefix.toLowerCase(Locale.ROOT) : "other");
    return insert(NEXT_KEY.formatted(sequence), c, process, now)
        .param("before", prefix + "-" + now.atZone(calendar.zone()).getYear() + "-")
        .query(String.class)
        .single();
  }

  /** Adds a case under a key that is given, and returns it. */
  String add(NewCase c, ProcessInfo process, Instant now, String key) {
    return insert("select :key", c, process, now).param("key", key).query(String.class).single();
  }

  private JdbcClient.StatementSpec insert(String key, NewCase c, ProcessInfo process, Instant now) {
    return jdbc.sql(INSERT.formatted(key))
        .param("process", process.key())
        .param("processName", process.name())
        .param("version", process.version())
        .param("systemId", c.systemId())
        .param("parent", c.parent())
        .param("title", c.title() == null ? process.name() : c.title())
        .param("by", c.by())
        .param("confidential", process.confidential())
        .param("at", utc(now));
  }

  Optional<CaseFile> find(String key) {
    return jdbc.sql("select * from case_file where key = ?")
        .param(key)
        .query(CaseRegister::read)
        .optional();
  }

  List<CaseFile> find(Collection<String> keys) {
    return jdbc.sql("select * from case_file where key = any(:keys)")
        .param("keys", keys.toArray(String[]::new))
        .query(CaseRegister::read)
        .list();
  }

  List<CaseFile> newest(int most) {
    return jdbc.sql(
            "select * from case_file where not confidential order by started_at desc, key limit ?")
        .param(most)
        .query(CaseRegister::read)
        .list();
  }

  List<CaseFile> childrenOf(String key) {
    return jdbc.sql("select * from case_file where parent = ? order by started_at desc, key")
        .param(key)
        .query(CaseRegister::read)
        .list();
  }

  List<CaseFile> ofSystem(String systemId) {
    return jdbc.sql("select * from case_file where system_id = ? order by started_at desc, key")
        .param(systemId)
        .query(CaseRegister::read)
        .list();
  }

  void rename(String key, String title) {
    jdbc.sql("update case_file set title = ? where key = ?").params(title, key).update();
  }

  void concerns(String key, String systemId) {
    jdbc.sql("update case_file set system_id = ? where key = ?").params(systemId, key).update();
  }

  void withdrawing(String key) {
    jdbc.sql("update case_file set state = 'withdrawn' where key = ?").param(key).update();
  }

  /** Closes the case; empty when it was closed before, or only a process below its own ended. */
  Optional<CaseFile> ended(
      String key, String process, String state, @Nullable String outcome, Instant at) {
    return jdbc.sql(
            """
            update case_file set state = case state when 'withdrawn' then state else ? end,
              outcome = ?, ended_at = ? where key = ? and process = ? and ended_at is null
            returning *""")
        .params(state, outcome, utc(at), key, process)
        .query(CaseRegister::read)
        .optional();
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }

  static CaseFile read(ResultSet row, int number) throws SQLException {
    var endedAt = row.getObject("ended_at", OffsetDateTime.class);
    return new CaseFile(
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
        endedAt == null ? null : endedAt.toInstant());
  }
}
