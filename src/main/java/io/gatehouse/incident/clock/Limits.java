package io.gatehouse.incident.clock;

import io.gatehouse.calendar.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Counts the limits of the table: people are asked by the plain elapsed moment. The law's last day
 * may be later: a period of days ends with its last day, or with the next working day (Regulation
 * 1182/71, Art. 3); a period of hours ends with its last hour.
 */
@Component
class Limits {

  private final WorkingCalendar calendar;

  Limits(WorkingCalendar calendar) {
    this.calendar = calendar;
  }

  /**
   * @param within {@code P15D}, {@code PT72H} or {@code 5 working days}
   */
  Instant due(Instant aware, String within) {
    if (!within.startsWith("P")) {
      return calendar.due(aware, within);
    }
    return within.startsWith("PT")
        ? aware.plus(Duration.parse(within))
        : aware.plus(Duration.ofDays(Period.parse(within).getDays()));
  }

  /** None where the law counts in hours, or no law counts. */
  @Nullable LocalDate lastDay(Instant aware, String within, boolean byLaw) {
    if (!byLaw || !within.startsWith("P") || within.startsWith("PT")) {
      return null;
    }
    LocalDate day = aware.atZone(calendar.zone()).toLocalDate().plus(Period.parse(within));
    while (!calendar.isWorkingDay(day)) {
      day = day.plusDays(1);
    }
    return day;
  }
}
