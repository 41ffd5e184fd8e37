package io.gatehouse.escalation.letter;

import io.gatehouse.calendar.Dates;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Times and names as chasing letters say them. */
@Component
public class ChaseWords {

  private static final Duration MINUTES = Duration.ofHours(4);
  private static final Duration HOURS = Duration.ofHours(48);
  private static final int NAMED = 3;

  private final MessageSource messages;
  private final Dates dates;

  ChaseWords(MessageSource messages, Dates dates) {
    this.messages = messages;
    this.dates = dates;
  }

  /** A text of the section {@code escalation}. */
  public String say(String key, Object... arguments) {
    return messages.getMessage("escalation." + key, arguments, dates.locale());
  }

  /** "Monday 8 March 2027, 17:00 UTC". */
  public String exactly(Instant at) {
    return dates.full(at);
  }

  /** "Mon 8 Mar, 17:00". */
  public String briefly(Instant at) {
    return dates.shortDay(dates.day(at)) + ", " + dates.time(at);
  }

  public String day(Instant at) {
    return dates.longDate(dates.day(at));
  }

  /** Under 4 h with minutes, under 48 h in hours, else in days, rounded down. */
  public String length(Duration time) {
    long minutes = time.toMinutes();
    if (time.compareTo(MINUTES) < 0) {
      return minutes < 60
          ? say("minutes", minutes)
          : minutes % 60 == 0
              ? say("hours", minutes / 60)
              : say("hours-minutes", minutes / 60, minutes % 60);
    }
    return time.compareTo(HOURS) < 0 ? say("hours", time.toHours()) : say("days", time.toDays());
  }

  /** "a", "a and b", "a, b, c and 2 more". */
  public String names(List<String> accounts) {
    if (accounts.size() > NAMED) {
      var first = accounts.subList(0, NAMED);
      return say("names.more", String.join(", ", first), accounts.size() - NAMED);
    }
    if (accounts.size() < 2) {
      return String.join("", accounts);
    }
    int last = accounts.size() - 1;
    return say("names.and", String.join(", ", accounts.subList(0, last)), accounts.get(last));
  }
}
