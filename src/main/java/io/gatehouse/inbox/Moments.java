package io.gatehouse.inbox;

import io.gatehouse.calendar.Dates;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** The reader's days: when they end, and how a moment is said in a sentence. */
@Component
public class Moments {

  private final Dates dates;
  private final Clock clock;

  Moments(Dates dates, Clock clock) {
    this.dates = dates;
    this.clock = clock;
  }

  /** "09:39" today, else "Mon 8 Mar 09:39". */
  public String say(Instant at) {
    LocalDate then = dates.day(at);
    return then.equals(today()) ? dates.time(at) : dates.shortDay(then) + " " + dates.time(at);
  }

  /** "Mon 8 Mar 09:39", also of today: for what others count from. */
  public String sayWhole(Instant at) {
    return dates.shortDay(dates.day(at)) + " " + dates.time(at);
  }

  public Instant now() {
    return clock.instant();
  }

  public Instant endOfToday() {
    return startOf(today().plusDays(1));
  }

  /** The end of Sunday. */
  public Instant endOfWeek() {
    LocalDate monday = today().minusDays(today().getDayOfWeek().getValue() - 1L);
    return startOf(monday.plusWeeks(1));
  }

  private Instant startOf(LocalDate day) {
    return day.atStartOfDay(dates.zone()).toInstant();
  }

  private LocalDate today() {
    return dates.day(clock.instant());
  }
}
