package io.gatehouse.evidence.checkpoint;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Notes from time to time what all chains end with, in the database and in the log, which whoever
 * owns the tables need not own.
 */
@Repository
public class Checkpoints {

  private static final Logger log = LoggerFactory.getLogger(Checkpoints.class);

  /** One statement, so that digest and heads are of one moment. */
  private static final String TAKE =
      """
      with taken as (
        insert into evidence_checkpoint (at, heads, digest)
        select :at, count(*), encode(sha256(convert_to(coalesce(
          string_agg(case_key || ' ' || seq || ' ' || hash || E'\\n', '' order by case_key collate "C"),
          ''), 'UTF8')), 'hex')
        from evidence_head
        returning *),
      noted as (
        insert into evidence_checkpoint_head (case_key, seq, hash, checkpoint)
        select head.case_key, head.seq, head.hash, taken.id from evidence_head head, taken
        on conflict do nothing)
      select at, heads, digest, (select max(at) from evidence_checkpoint) as before from taken\
      """;

  /** What a chain ended with when a checkpoint first saw it so. */
  public record Noted(long seq, String hash) {}

  private final JdbcClient jdbc;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Checkpoints(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
    this.jdbc = jdbc;
    this.events = events;
    this.clock = clock;
  }

  @Transactional
  public CheckpointTaken take() {
    var taken =
        jdbc.sql(TAKE)
            .param("at", clock.instant().atOffset(ZoneOffset.UTC))
            .query(Checkpoints::taken)
            .single();
    log.info("Evidence checkpoint: {} chains, SHA-256 {}", taken.heads(), taken.digest());
    events.publishEvent(taken);
    return taken;
  }

  private static CheckpointTaken taken(ResultSet row, int number) throws SQLException {
    var before = row.getObject("before", OffsetDateTime.class);
    return new CheckpointTaken(
        row.getObject("at", OffsetDateTime.class).toInstant(),
        before == null ? null : before.toInstant(),
        row.getLong("heads"),
        row.getString("digest"));
  }

  /** What was noted of a chain, the earliest first. */
  public List<Noted> of(String caseKey) {
    return jdbc.sql(
            "select seq, hash from evidence_checkpoint_head where case_key = ? order by seq")
        .param(caseKey)
        .query(Noted.class)
        .list();
  }
}
