package io.gatehouse.incident.board;

import io.gatehouse.incident.clock.NotificationClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** The stretch of time that an axis shows, and where a moment stands on it. */
record Window(Instant from, Instant to, Instant now) {

  /** What lies further back or ahead is cut off, or what is due today could not be told apart. */
  private static final Duration BACK = Duration.ofDays(7);

  private static final Duration AHEAD = Duration.ofDays(16);
  private static final Duration SHORTEST = Duration.ofDays(2);

  /** Parts of the whole that stay free on the right. */
  private static final int MARGIN = 25;

  static Window of(List<NotificationClock> clocks, Instant now) {
    Instant from =
        clocks.stream().map(NotificationClock::awareAt).min(Instant::compareTo).orElse(now);
    boolean running = clocks.stream().anyMatch(NotificationClock::running);
    Instant to =
        clocks.stream()
            .map(clock -> clock.endedAt() == null ? clock.dueAt() : clock.endedAt())
            .max(Instant::compareTo)
            .orElse(now);
    if (running) {
      from = later(from, now.minus(BACK));
      to = earlier(later(to, now), now.plus(AHEAD));
    }
    to = later(to, from.plus(SHORTEST));
    return new Window(from, to.plus(Duration.between(from, to).dividedBy(MARGIN)), now);
  }

  boolean shows(Instant at) {
    return !at.isBefore(from) && !at.isAfter(to);
  }

  /** How far from the left, from 0 to 1; what lies outside stands at the edge. */
  double place(Instant at) {
    double part =
        (double) Duration.between(from, at).toSeconds() / Duration.between(from, to).toSeconds();
    return Math.min(1, Math.max(0, part));
  }

  String percent(Instant at) {
    return percent(place(at));
  }

  /** The width from one moment to the other. */
  String percent(Instant start, Instant end) {
    return percent(Math.max(0, place(end) - place(start)));
  }

  static String percent(double part) {
    return String.format(Locale.ROOT, "%.2f%%", part * 100);
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
