package io.gatehouse.incident.concern;

import io.gatehouse.incident.concern.Concern.Message;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of what people wrote in confidence; nothing of it is anywhere else. */
@Component
class ConcernTable {

  private static final String SELECT =
      """
      select n.*, c.ended_at is null as open, c.state = 'withdrawn' as withdrawn
      from concern n join case_file c on c.key = n.case_key
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  ConcernTable(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  void add(String caseKey, String codeHash, boolean aboutLead, @Nullable String name) {
    jdbc.sql("insert into concern (case_key, code_hash, about_lead, name) values (?, ?, ?, ?)")
        .params(caseKey, codeHash, aboutLead, name)
        .update();
  }

  void write(String caseKey, boolean fromReporter, String text) {
    jdbc.sql("insert into concern_message (case_key, at, from_reporter, text) values (?, ?, ?, ?)")
        .params(caseKey, clock.instant().atOffset(ZoneOffset.UTC), fromReporter, text)
        .update();
  }

  void assessed(String caseKey, @Nullable String assessment) {
    jdbc.sql("update concern set assessment = ? where case_key = ?")
        .params(assessment, caseKey)
        .update();
  }

  void ledTo(String caseKey, String other) {
    jdbc.sql("update concern set led_to = ? where case_key = ?").params(other, caseKey).update();
  }

  /** Waits for whoever writes to the same concern. */
  Optional<Concern> hold(String codeHash) {
    return jdbc.sql("select case_key from concern where code_hash = ? for update")
        .param(codeHash)
        .query(String.class)
        .optional()
        .flatMap(this::find);
  }

  Optional<Concern> ofCode(String codeHash) {
    return one("where n.code_hash = ?", codeHash);
  }

  Optional<Concern> find(String caseKey) {
    return one("where n.case_key = ?", caseKey);
  }

  private Optional<Concern> one(String where, String value) {
    return jdbc.sql(SELECT + where)
        .param(value)
        .query(
            (row, number) ->
                new Concern(
                    row.getString("case_key"),
                    row.getBoolean("about_lead"),
                    row.getString("name"),
                    row.getString("assessment"),
                    row.getString("led_to"),
                    row.getBoolean("open"),
                    row.getBoolean("withdrawn"),
                    messages(row.getString("case_key"))))
        .optional();
  }

  private List<Message> messages(String caseKey) {
    return jdbc.sql("select * from concern_message where case_key = ? order by id")
        .param(caseKey)
        .query(
            (row, number) ->
                new Message(
                    row.getObject("at", OffsetDateTime.class).toInstant(),
                    row.getBoolean("from_reporter"),
                    row.getString("text")))
        .list();
  }
}
