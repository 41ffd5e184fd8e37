package io.gatehouse.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingCalendarTests {

  private static final Set<LocalDate> HOLIDAYS = Set.of(LocalDate.of(2026, 12, 25));

  private final WorkingCalendar utc = calendar("UTC");
  private final WorkingCalendar berlin = calendar("Europe/Berlin");

  @ParameterizedTest(name = "{0} + {1} is due {2}")
  @CsvSource({
    "2026-03-02T10:00, 1 working day, 2026-03-03T17:00",
    "2026-03-02T00:00, 5 working days, 2026-03-09T17:00",
    "2026-03-06T10:00, 1 working day, 2026-03-09T17:00",
    "2026-03-06T17:01, 1 working day, 2026-03-09T17:00",
    "2026-03-07T12:00, 1 working day, 2026-03-09T17:00",
    "2026-03-08T23:59, 2 working days, 2026-03-10T17:00",
    "2026-01-30T09:00, 1 working day, 2026-02-02T17:00",
    "2028-02-28T09:00, 1 working day, 2028-02-29T17:00",
    "2026-12-24T09:00, 1 working day, 2026-12-28T17:00",
    "2026-12-31T09:00, 1 working day, 2027-01-01T17:00",
    "2026-03-02T16:59, 0 working days, 2026-03-02T17:00",
    "2026-03-02T17:00, 0 working days, 2026-03-02T17:00",
    "2026-03-02T17:01, 0 working days, 2026-03-03T17:00",
    "2026-03-07T09:00, 0 working days, 2026-03-09T17:00",
  })
  void setsWorkingDayDeadlinesToClosingTime(LocalDateTime from, String allowed, LocalDateTime due) {
    assertThat(utc.due(at(utc, from), allowed)).isEqualTo(at(utc, due));
  }

  @Test
  void opensByTheClockOfTheOrganisation() {
    assertThat(berlin.opening(LocalDate.of(2026, 3, 27)))
        .isEqualTo(Instant.parse("2026-03-27T08:00:00Z"));
    assertThat(berlin.opening(LocalDate.of(2026, 3, 30)))
        .isEqualTo(Instant.parse("2026-03-30T07:00:00Z"));
  }

  @ParameterizedTest(name = "{0} + {1} is due {2}")
  @CsvSource({
    "2026-03-06T10:15:42, PT72H, 2026-03-09T10:15",
    "2026-03-06T10:15, P15D, 2026-03-21T10:15",
    "2026-01-31T08:00, P1M, 2026-02-28T08:00",
    "2026-01-31T08:00, P2W, 2026-02-14T08:00",
    "2026-01-31T08:00, P1DT12H, 2026-02-01T20:00",
    "2026-01-31T08:00, PT0S, 2026-01-31T08:00",
  })
  void countsElapsedTimeToTheMinute(LocalDateTime from, String allowed, LocalDateTime due) {
    assertThat(utc.due(at(utc, from), allowed)).isEqualTo(at(utc, due));
  }

  @Test
  void countsHoursAsTheyPassAndDaysByTheCalendarWhenTheClocksChange() {
    Instant before = at(berlin, LocalDateTime.parse("2026-03-28T12:00"));
    assertThat(berlin.due(before, "PT24H"))
        .isEqualTo(at(berlin, LocalDateTime.parse("2026-03-29T13:00")));
    assertThat(berlin.due(before, "P1D"))
        .isEqualTo(at(berlin, LocalDateTime.parse("2026-03-29T12:00")));
    assertThat(berlin.due(before, "1 working day"))
        .isEqualTo(Instant.parse("2026-03-30T15:00:00Z"));
    assertThat(berlin.due(at(berlin, LocalDateTime.parse("2026-10-23T12:00")), "1 working day"))
        .isEqualTo(Instant.parse("2026-10-26T16:00:00Z"));
  }

  @Test
  void takesTheDayFromTheOrganisationsZone() {
    Instant lateFridayInUtc = Instant.parse("2026-03-06T23:30:00Z");
    assertThat(calendar("Pacific/Auckland").due(lateFridayInUtc, "1 working day"))
        .isEqualTo(Instant.parse("2026-03-09T04:00:00Z"));
    assertThat(calendar("America/Los_Angeles").due(lateFridayInUtc, "1 working day"))
        .isEqualTo(Instant.parse("2026-03-10T00:00:00Z"));
  }

  @ParameterizedTest(name = "{1} before {0} is {2}")
  @CsvSource({
    "2026-03-09T17:00, 1 working day, 2026-03-06T09:00",
    "2026-03-09T17:00, 0 working days, 2026-03-09T09:00",
    "2026-03-08T12:00, 1 working day, 2026-03-06T09:00",
    "2026-03-08T12:00, 0 working days, 2026-03-06T09:00",
    "2026-03-09T08:00, 0 working days, 2026-03-09T08:00",
    "2026-12-28T17:00, 1 working day, 2026-12-24T09:00",
    "2026-03-09T17:00, PT24H, 2026-03-08T17:00",
    "2026-03-31T17:00, P1M, 2026-02-28T17:00",
  })
  void remindsAtOpeningTimeOfAWorkingDay(LocalDateTime due, String ahead, LocalDateTime reminded) {
    assertThat(utc.before(at(utc, due), ahead)).isEqualTo(at(utc, reminded));
  }

  @ParameterizedTest(name = "{1} after {0} is {2}")
  @CsvSource({
    "2026-03-06T17:00, 1 working day, 2026-03-09T09:00",
    "2026-03-06T17:00, 3 working days, 2026-03-11T09:00",
    "2026-03-07T17:00, 1 working day, 2026-03-09T09:00",
    "2026-03-06T17:00, 0 working days, 2026-03-06T17:00",
    "2026-03-06T17:00, PT4H, 2026-03-06T21:00",
  })
  void escalatesAtOpeningTimeOfAWorkingDay(LocalDateTime due, String later, LocalDateTime told) {
    assertThat(utc.after(at(utc, due), later)).isEqualTo(at(utc, told));
  }

  @Test
  void findsTheNextOpening() {
    assertThat(utc.nextOpening(Instant.parse("2026-03-06T08:59:00Z")))
        .isEqualTo(Instant.parse("2026-03-06T09:00:00Z"));
    assertThat(utc.nextOpening(Instant.parse("2026-03-06T09:00:00Z")))
        .isEqualTo(Instant.parse("2026-03-09T09:00:00Z"));
    assertThat(utc.plusWorkingDays(Instant.parse("2026-03-06T11:30:00Z"), 2))
        .isEqualTo(Instant.parse("2026-03-10T11:30:00Z"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "soon", "5 days", "-P1D", "P-1D", "PT-5M", "5", "P", "-1 working days"})
  void refusesWhatNobodyCanRead(String allowance) {
    assertThatThrownBy(() -> utc.due(Instant.EPOCH, allowance))
        .isInstanceOf(UnknownAllowance.class)
        .hasMessageContaining("\"" + allowance + "\"");
  }

  @Test
  void asksAtEachDeadlineWhichDaysAreHolidays() {
    Set<LocalDate> off = new HashSet<>();
    var settings = new CalendarSettings(ZoneId.of("UTC"), Set.of(DayOfWeek.SUNDAY), Set.of());
    var calendar = new WorkingCalendar(settings, off::contains);
    Instant monday = Instant.parse("2027-03-01T10:00:00Z");
    assertThat(calendar.due(monday, "1 working day")).isEqualTo("2027-03-02T17:00:00Z");
    off.add(LocalDate.parse("2027-03-02"));
    assertThat(calendar.due(monday, "1 working day")).isEqualTo("2027-03-03T17:00:00Z");
  }

  @Test
  void refusesAWeekWithoutWorkingDays() {
    assertThatThrownBy(
            () -> new CalendarSettings(ZoneId.of("UTC"), Set.of(DayOfWeek.values()), Set.of()))
        .hasMessageContaining("no working day");
  }

  private static Instant at(WorkingCalendar calendar, LocalDateTime local) {
    return local.atZone(calendar.zone()).toInstant();
  }

  private static WorkingCalendar calendar(String zone) {
    return new WorkingCalendar(
        new CalendarSettings(
            ZoneId.of(zone), Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), HOLIDAYS));
  }
}
