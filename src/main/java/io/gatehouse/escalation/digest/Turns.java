package io.gatehouse.escalation.digest;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code digest_turn}: the last week of which somebody's digest was seen to. */
@Repository
class Turns {

  private final JdbcClient jdbc;

  Turns(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** False where that week, or a later one, was seen to: another transaction is waited for. */
  boolean take(String account, LocalDate week) {
    return jdbc.sql(
                """
                insert into digest_turn as last (account, week) values (:account, :week)
                on conflict (account) do update set week = :week where last.week < :week
                """)
            .param("account", account)
            .param("week", week)
            .update()
        == 1;
  }

  /** So that a time that somebody chooses is not missed while the next run is being set. */
  void waitForOtherChanges() {
    jdbc.sql("select 1 from pg_advisory_xact_lock(hashtextextended('digest times', 0))")
        .query(Integer.class)
        .single();
  }
}
