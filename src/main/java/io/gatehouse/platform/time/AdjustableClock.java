package io.gatehouse.platform.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Runs as the real clock does, ahead of it by what the database remembers; never back. */
class AdjustableClock extends Clock {

  private final Clock real;
  private final JdbcClient jdbc;
  private volatile Duration ahead;

  /**
   * @param start what time it is at the very first start; the real time if absent
   */
  AdjustableClock(Clock real, JdbcClient jdbc, @Nullable Instant start) {
    this.real = real;
    this.jdbc = jdbc;
    this.ahead =
        remembered()
            .orElse(start == null ? Duration.ZERO : Duration.between(real.instant(), start));
    apply();
  }

  private Optional<Duration> remembered() {
    return jdbc.sql("select ahead_millis from time_machine")
        .query(Long.class)
        .optional()
        .map(Duration::ofMillis);
  }

  /** Catches up with another node that has moved time. */
  synchronized void follow() {
    remembered()
        .filter(theirs -> theirs.compareTo(ahead) > 0)
        .ifPresent(
            theirs -> {
              ahead = theirs;
              apply();
            });
  }

  /** Does nothing when that moment has passed. */
  synchronized void moveTo(Instant moment) {
    Duration leap = Duration.between(instant(), moment);
    if (leap.isNegative()) {
      return;
    }
    long millis = ahead.plus(leap).toMillis() + 1;
    jdbc.sql(
            "insert into time_machine (ahead_millis) values (?)"
                + " on conflict (one) do update set ahead_millis = excluded.ahead_millis")
        .param(millis)
        .update();
    ahead = Duration.ofMillis(millis);
    apply();
  }

  private void apply() {
    ClockUtil.offset(ahead.toMillis());
  }

  @Override
  public Instant instant() {
    return real.instant().plus(ahead);
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    AdjustableClock base = this;
    return new Clock() {
      @Override
      public ZoneId getZone() {
        return zone;
      }

      @Override
      public Clock withZone(ZoneId other) {
        return base.withZone(other);
      }

      @Override
      public Instant instant() {
        return base.instant();
      }
    };
  }
}
