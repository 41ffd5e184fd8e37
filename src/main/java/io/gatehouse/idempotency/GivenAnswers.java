package io.gatehouse.idempotency;

import java.nio.ByteBuffer;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code given_answer}. */
@Repository
class GivenAnswers {

  private final JdbcClient jdbc;
  private final IdempotencySettings settings;
  private final Clock clock;

  GivenAnswers(JdbcClient jdbc, IdempotencySettings settings, Clock clock) {
    this.jdbc = jdbc;
    this.settings = settings;
    this.clock = clock;
  }

  /** Whose call it is, to which endpoint, by which key. */
  record Call(String caller, String endpoint, String key) {

    /** Two calls with the same one are taken for the same while one runs. */
    long number() {
      return ByteBuffer.wrap(Fingerprints.sha256(caller + "\n" + endpoint + "\n" + key)).getLong();
    }
  }

  /** Whether nobody does it at this moment; held to the end of the transaction, or of its node. */
  boolean begin(Call call) {
    return jdbc.sql("select pg_try_advisory_xact_lock(?)")
        .param(call.number())
        .query(Boolean.class)
        .single();
  }

  Optional<GivenAnswer> find(Call call) {
    return jdbc.sql(
            "select fingerprint, status, location, body from given_answer"
                + " where caller = ? and endpoint = ? and key = ? and answered_at > ?")
        .params(call.caller(), call.endpoint(), call.key(), Timestamp.from(oldest()))
        .query(GivenAnswer.class)
        .optional();
  }

  void put(Call call, GivenAnswer answer) {
    jdbc.sql(
            """
            insert into given_answer
              (caller, endpoint, key, fingerprint, status, location, body, answered_at)
            values (:caller, :endpoint, :key, :fingerprint, :status, :location, :body, :now)
            on conflict (caller, endpoint, key) do update set fingerprint = :fingerprint,
              status = :status, location = :location, body = :body, answered_at = :now
            where given_answer.answered_at <= :oldest
            """)
        .param("caller", call.caller())
        .param("endpoint", call.endpoint())
        .param("key", call.key())
        .param("fingerprint", answer.fingerprint())
        .param("status", answer.status())
        .param("location", answer.location())
        .param("body", answer.body())
        .param("now", Timestamp.from(clock.instant()))
        .param("oldest", Timestamp.from(oldest()))
        .update();
  }

  void clean() {
    jdbc.sql("delete from given_answer where answered_at <= ?")
        .param(Timestamp.from(oldest()))
        .update();
  }

  private Instant oldest() {
    return clock.instant().minus(settings.kept());
  }
}
