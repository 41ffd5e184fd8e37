package io.gatehouse.idempotency;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is remembered of calls that may be repeated.
 *
 * @param kept how long a repeated call gets the answer that the first one got
 */
@ConfigurationProperties("gatehouse.idempotency")
record IdempotencySettings(@DefaultValue("24h") Duration kept) {

  private static final Duration LEAST = Duration.ofHours(24);
  private static final Duration MOST = Duration.ofDays(7);

  IdempotencySettings {
    if (kept.compareTo(LEAST) < 0 || kept.compareTo(MOST) > 0) {
      throw new IllegalArgumentException("gatehouse.idempotency.kept is between 24h and 7d");
    }
  }
}
