package io.gatehouse.escalation.digest;

import io.gatehouse.calendar.WorkingCalendar;
import io.gatehouse.identity.preference.DigestReader;
import io.gatehouse.identity.preference.DigestTime;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** When digests come: at the hour of the reader, where nobody works that day on the next. */
@Component
class Timetable {

  /** How far a time may be put off; a year without a working day is an error in the calendar. */
  private static final int WEEKS = 53;

  private final WorkingCalendar calendar;

  Timetable(WorkingCalendar calendar) {
    this.calendar = calendar;
  }

  /** The last one that is due by then, but none from before they wanted it. */
  Optional<Turn> latest(DigestReader reader, Instant now) {
    return turns(reader.zone(), reader.time(), now, -WEEKS)
        .filter(turn -> !turn.at().isAfter(now))
        .reduce((earlier, later) -> later)
        .filter(turn -> turn.at().isAfter(reader.since()));
  }

  /** The first one after that moment. */
  Instant next(@Nullable ZoneId zone, DigestTime time, Instant now) {
    return turns(zone, time, now, -1)
        .map(Turn::at)
        .filter(at -> at.isAfter(now))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("The calendar has no working day"));
  }

  private Stream<Turn> turns(@Nullable ZoneId own, DigestTime time, Instant now, int from) {
    ZoneId zone = Objects.requireNonNullElse(own, calendar.zone());
    LocalDate monday =
        LocalDate.ofInstant(now, zone).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return LongStream.rangeClosed(from, from < -1 ? 0 : WEEKS)
        .mapToObj(monday::plusWeeks)
        .map(week -> new Turn(week, at(week, time, zone)));
  }

  private Instant at(LocalDate week, DigestTime time, ZoneId zone) {
    LocalDate day = week.with(TemporalAdjusters.nextOrSame(time.day()));
    for (int late = 0; late < 7 * WEEKS && !calendar.isWorkingDay(day); late++) {
      day = day.plusDays(1);
    }
    return day.atTime(LocalTime.of(time.hour(), 0)).atZone(zone).toInstant();
  }
}
