package io.gatehouse.inbox.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
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

  private final JdbcClient jdbc;

  CaseRegister(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  String nextKey(String prefix, Instant now) {
    String sequence = "case_number_" + (NUMBERED.contains(prefix) ? prefix.toLowerCase() : "other");
    long number = jdbc.sql("select nextval('" + sequence + "')").query(Long.class).single();
    return "%s-%d-%04d".formatted(prefix, now.atZone(ZoneOffset.UTC).getYear(), number);
  }

  void add(CaseFile file) {
    jdbc.sql(
            """
            insert into case_file (key, process, process_name, version, system_id, parent, title,
              started_by, started_at, state) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
        .params(
            file.key(),
            file.process(),
            file.processName(),
            file.version(),
            file.systemId(),
            file.parent(),
            file.title(),
            file.startedBy(),
            utc(file.startedAt()),
            file.state())
        .update();
  }

  Optional<CaseFile> find(String key) {
    return jdbc.sql("select * from case_file where key = ?")
        .param(key)
        .query(CaseRegister::read)
        .optional();
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

  /** Whether this was the first to say so; the root instance of a case and none below it. */
  boolean started(String key, String instanceId) {
    return jdbc.sql("update case_file set instance_id = ? where key = ? and instance_id is null")
            .params(instanceId, key)
            .update()
        == 1;
  }

  void concerns(String key, String systemId) {
    jdbc.sql("update case_file set system_id = ? where key = ?").params(systemId, key).update();
  }

  void withdrawing(String key) {
    jdbc.sql("update case_file set state = 'withdrawn' where key = ?").param(key).update();
  }

  void ended(String key, String state, @Nullable String outcome, Instant at) {
    jdbc.sql(
            """
            update case_file set state = case state when 'withdrawn' then state else ? end,
              outcome = ?, ended_at = ? where key = ? and ended_at is null""")
        .params(state, outcome, utc(at), key)
        .update();
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }

  private static CaseFile read(ResultSet row, int number) throws SQLException {
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
        endedAt == null ? null : endedAt.toInstant(),
        row.getString("instance_id"));
  }
}
