package io.gatehouse.incident.board;

import io.gatehouse.incident.clock.NotificationClock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says in two units how long a clock has still to run, or what became of it. */
@Component
class ClockWords {

  private static final Duration HOURS = Duration.ofHours(48);

  private final MessageSource messages;

  ClockWords(MessageSource messages) {
    this.messages = messages;
  }

  String of(NotificationClock clock, Instant now) {
    return switch (clock.state()) {
      case "running" -> left(Duration.between(now, clock.dueAt()));
      case "met" -> say("incidents.met", length(clock.awareAt(), clock.endedAt()));
      case "missed" -> say("incidents.missed", length(clock.dueAt(), clock.endedAt()));
      default -> say("incidents.clock." + clock.state());
    };
  }

  private String left(Duration left) {
    return left.isNegative() ? say("incidents.overdue", length(left)) : length(left);
  }

  private String length(Instant from, Instant to) {
    return length(Duration.between(from, to));
  }

  private String length(Duration signed) {
    Duration time = signed.abs();
    if (time.compareTo(HOURS) >= 0) {
      return say("incidents.days", time.toDays(), time.toHoursPart());
    }
    return time.toHours() == 0
        ? say("times.minutes", time.toMinutes())
        : say("times.hours-minutes", time.toHours(), time.toMinutesPart());
  }

  private String say(String key, Object... values) {
    return messages.getMessage(key, values, LocaleContextHolder.getLocale());
  }
}
