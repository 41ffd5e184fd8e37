package io.gatehouse.identity.signin;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes guessing slow on every node: after a few failures of an account or an address the next try
 * waits, twice as long each time, five minutes at most, and an hour later all is forgotten.
 */
@Component
class SlowDown {

  private static final Duration LONGEST = Duration.ofMinutes(5);
  private static final Duration SHORTEST = Duration.ofSeconds(5);
  private static final Duration FORGOTTEN = Duration.ofHours(1);
  private static final int FREE_FOR_ACCOUNT = 5;
  private static final int FREE_FOR_ADDRESS = 50;

  private final JdbcClient database;
  private final Clock clock;

  SlowDown(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * Counts a try as failed before it is made, one after the other, so that many at once gain
   * nothing.
   *
   * @throws TooManyFailures when it is too early for another one, which is not counted then
   */
  @Transactional
  void begin(String account, String address) {
    boolean inTime =
        count(account(account), FREE_FOR_ACCOUNT) && count(address(address), FREE_FOR_ADDRESS);
    if (!inTime) {
      throw new TooManyFailures(waitOf(account(account), address(address)));
    }
  }

  void succeeded(String account, String address) {
    database.sql("delete from sign_in_failure where subject = ?").param(account(account)).update();
    database
        .sql(
            "update sign_in_failure set failures = failures - 1, wait_until = last_at where subject"
                + " = ? and failures > 0")
        .param(address(address))
        .update();
    database
        .sql("delete from sign_in_failure where last_at < ?")
        .param(Timestamp.from(clock.instant().minus(FORGOTTEN)))
        .update();
  }

  private Instant waitOf(String account, String address) {
    return database
        .sql("select max(wait_until) from sign_in_failure where subject in (?, ?)")
        .params(account, address)
        .query(Timestamp.class)
        .single()
        .toInstant();
  }

  /** False when it has to wait; whoever comes at the same time is held until this is decided. */
  private boolean count(String subject, int free) {
    Instant now = clock.instant();
    Optional<Integer> failures =
        database
            .sql(
                """
                insert into sign_in_failure (subject, failures, last_at, wait_until)
                values (:subject, 1, :now, :now)
                on conflict (subject) do update set last_at = :now, failures =
                  case when sign_in_failure.last_at < :forgotten then 1
                       else sign_in_failure.failures + 1 end
                where sign_in_failure.wait_until <= :now
                returning failures
                """)
            .param("subject", subject)
            .param("now", Timestamp.from(now))
            .param("forgotten", Timestamp.from(now.minus(FORGOTTEN)))
            .query(Integer.class)
            .optional();
    failures.filter(count -> count >= free).ifPresent(count -> slow(subject, now, count - free));
    return failures.isPresent();
  }

  private void slow(String subject, Instant now, int beyond) {
    database
        .sql("update sign_in_failure set wait_until = ? where subject = ?")
        .params(Timestamp.from(now.plus(wait(beyond))), subject)
        .update();
  }

  static Duration wait(int beyond) {
    Duration doubled = SHORTEST.multipliedBy(1L << Math.min(beyond, 10));
    return doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
  }

  private static String account(String account) {
    return "account " + account.substring(0, Math.min(account.length(), 100));
  }

  private static String address(String address) {
    return "address " + address.substring(0, Math.min(address.length(), 100));
  }
}
