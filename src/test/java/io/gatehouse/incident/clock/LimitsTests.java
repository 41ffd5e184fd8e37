package io.gatehouse.incident.clock;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.calendar.CalendarSettings;
import io.gatehouse.calendar.WorkingCalendar;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Plain elapsed time for people, and the last day of the law beside it. */
class LimitsTests {

  private static final Set<LocalDate> HOLIDAYS =
      Set.of(LocalDate.of(2026, 12, 25), LocalDate.of(2026, 12, 28));

  private final ZoneId berlin = ZoneId.of("Europe/Berlin");
  private final Limits limits =
      new Limits(
          new WorkingCalendar(
              new CalendarSettings(
                  berlin, Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), HOLIDAYS)));

  /** Wednesday to Thursday; to a Saturday; to a holiday, a weekend and a holiday. */
  @ParameterizedTest
  @CsvSource({
    "2026-03-04T10:00, P15D, 2026-03-19T10:00, 2026-03-19",
    "2026-03-06T23:30, P15D, 2026-03-21T23:30, 2026-03-23",
    "2026-03-06T00:00, P2D, 2026-03-08T00:00, 2026-03-09",
    "2026-12-15T08:00, P10D, 2026-12-25T08:00, 2026-12-29"
  })
  void endDaysWithTheLastOneOrTheNextWorkingDay(
      LocalDateTime aware, String within, LocalDateTime due, LocalDate last) {
    assertThat(limits.due(at(aware), within)).isEqualTo(at(due));
    assertThat(limits.lastDay(at(aware), within, true)).isEqualTo(last);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-06T16:00, PT72H, 2026-03-09T16:00",
    "2026-03-05T16:00, PT72H, 2026-03-08T16:00",
    "2026-12-24T09:15, PT24H, 2026-12-25T09:15"
  })
  void endHoursWithTheLastOneWhateverDayItIs(
      LocalDateTime aware, String within, LocalDateTime due) {
    assertThat(limits.due(at(aware), within)).isEqualTo(at(due));
    assertThat(limits.lastDay(at(aware), within, true)).isNull();
  }

  /** The night that is an hour short, and the one that is an hour long. */
  @ParameterizedTest
  @CsvSource({
    "2026-03-27T12:00, PT72H, 2026-03-30T13:00",
    "2026-03-27T12:00, P15D, 2026-04-11T13:00",
    "2026-10-23T12:00, PT72H, 2026-10-26T11:00",
    "2026-10-23T12:00, P2D, 2026-10-25T11:00"
  })
  void countElapsedTimeWhereClocksAreChanged(
      LocalDateTime aware, String within, LocalDateTime due) {
    assertThat(limits.due(at(aware), within)).isEqualTo(at(due));
  }

  /** Half past midnight in Berlin is still the day before elsewhere. */
  @Test
  void takeTheDayFromTheOrganisationsZone() {
    Instant aware = Instant.parse("2026-03-03T23:30:00Z");
    assertThat(limits.lastDay(aware, "P15D", true)).isEqualTo("2026-03-19");
  }

  @Test
  void keepSecondsAndLess() {
    Instant aware = Instant.parse("2026-03-04T10:00:07.123456Z");
    assertThat(limits.due(aware, "P15D")).isEqualTo("2026-03-19T10:00:07.123456Z");
    assertThat(limits.due(aware, "PT72H")).isEqualTo("2026-03-07T10:00:07.123456Z");
  }

  @ParameterizedTest
  @ValueSource(strings = {"P15D", "PT72H", "5 working days"})
  void haveNoLastDayInLawWhereNoLawCounts(String within) {
    assertThat(limits.lastDay(at(LocalDateTime.of(2026, 3, 4, 10, 0)), within, false)).isNull();
  }

  @Test
  void countWorkingDaysOfTheOrganisation() {
    assertThat(limits.due(at(LocalDateTime.of(2026, 12, 23, 10, 0)), "5 working days"))
        .isEqualTo(at(LocalDateTime.of(2027, 1, 1, 17, 0)));
  }

  private Instant at(LocalDateTime local) {
    return local.atZone(berlin).toInstant();
  }
}
