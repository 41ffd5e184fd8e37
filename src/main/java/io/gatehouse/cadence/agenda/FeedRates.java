package io.gatehouse.cadence.agenda;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/**
 * Bounds how often feeds are read and tokens are guessed, on each node. Calendars ask some times an
 * hour.
 */
@Component
class FeedRates {

  static final Duration SPAN = Duration.ofMinutes(10);
  static final int READS = 60;
  static final int GUESSES = 20;

  private final Cache<String, AtomicInteger> reads = counters();
  private final Cache<String, AtomicInteger> guesses = counters();

  private static Cache<String, AtomicInteger> counters() {
    return Caffeine.newBuilder().maximumSize(100_000).expireAfterWrite(SPAN).build();
  }

  /** Counts a reading by this account; false when there were too many. */
  boolean reads(String account) {
    return count(reads, account) <= READS;
  }

  /** Whether somebody at this address has guessed too often. */
  boolean guessedTooOften(String address) {
    AtomicInteger guessed = guesses.getIfPresent(address);
    return guessed != null && guessed.get() >= GUESSES;
  }

  void guessed(String address) {
    count(guesses, address);
  }

  private static int count(Cache<String, AtomicInteger> counters, String whose) {
    return counters.get(whose, one -> new AtomicInteger()).incrementAndGet();
  }
}
