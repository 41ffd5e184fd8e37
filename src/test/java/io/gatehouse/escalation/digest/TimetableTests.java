package io.gatehouse.escalation.digest;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.calendar.CalendarSettings;
import io.gatehouse.calendar.WorkingCalendar;
import io.gatehouse.identity.preference.DigestReader;
import io.gatehouse.identity.preference.DigestTime;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimetableTests {

  private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");

  private final Timetable timetable =
      new Timetable(
          new WorkingCalendar(
              new CalendarSettings(
                  ZoneId.of("Europe/Berlin"),
                  Set.of(DayOfWeek.SATURDAY),
                  Set.of(
                      LocalDate.parse("2027-03-29"), // Easter Monday
                      LocalDate.parse("2027-12-24"),
                      LocalDate.parse("2027-12-26")))));

  @ParameterizedTest
  @CsvSource({
    "2027-03-08T07:59:59Z,2027-03-08T08:00:00Z",
    "2027-03-08T08:00:00Z,2027-03-15T08:00:00Z",
    "2027-03-10T12:00:00Z,2027-03-15T08:00:00Z",
    // a holiday, and summer time since the day before
    "2027-03-27T12:00:00Z,2027-03-30T07:00:00Z",
    "2027-10-30T12:00:00Z,2027-11-01T08:00:00Z"
  })
  void comesAtTheHourOfTheOrganisationOnTheNextDayOfWork(Instant now, Instant next) {
    assertThat(timetable.next(null, DigestTime.USUAL, now)).isEqualTo(next);
  }

  @ParameterizedTest
  @CsvSource({
    "Asia/Kathmandu,2027-03-08T03:15:00Z",
    "Pacific/Auckland,2027-03-07T20:00:00Z",
    "America/New_York,2027-03-08T14:00:00Z",
    "Pacific/Kiritimati,2027-03-07T19:00:00Z"
  })
  void comesAtTheHourOfTheReader(String zone, Instant next) {
    Instant friday = Instant.parse("2027-03-05T12:00:00Z");
    assertThat(timetable.next(ZoneId.of(zone), DigestTime.USUAL, friday)).isEqualTo(next);
  }

  @Test
  void comesAsSoonAsItCanWhereTheClocksSkipItsHour() {
    var sunday = new DigestTime(DayOfWeek.SUNDAY, 2);
    assertThat(timetable.next(null, sunday, Instant.parse("2027-03-27T12:00:00Z")))
        .isEqualTo("2027-03-28T01:00:00Z");
    assertThat(timetable.next(null, sunday, Instant.parse("2027-10-30T12:00:00Z")))
        .as("the first of the two hours of that name")
        .isEqualTo("2027-10-31T00:00:00Z");
  }

  @Test
  void belongsToItsWeekThoughItComesInTheNext() {
    DigestReader reader = reader(new DigestTime(DayOfWeek.FRIDAY, 9));
    Instant monday = Instant.parse("2027-12-27T08:00:00Z");
    assertThat(timetable.latest(reader, monday.minusSeconds(1)))
        .contains(new Turn(LocalDate.parse("2027-12-13"), Instant.parse("2027-12-17T08:00:00Z")));
    assertThat(timetable.latest(reader, monday))
        .contains(new Turn(LocalDate.parse("2027-12-20"), monday));
    assertThat(timetable.latest(reader, Instant.parse("2027-12-31T08:00:00Z")))
        .get()
        .extracting(Turn::week)
        .isEqualTo(LocalDate.parse("2027-12-27"));
  }

  @Test
  void isTheLastOneAfterALongDowntime() {
    assertThat(timetable.latest(reader(DigestTime.USUAL), Instant.parse("2027-05-19T12:00:00Z")))
        .contains(new Turn(LocalDate.parse("2027-05-17"), Instant.parse("2027-05-17T07:00:00Z")));
  }

  @Test
  void isNotDueFromBeforeItWasWanted() {
    Instant monday = Instant.parse("2027-03-08T08:00:00Z");
    var reader = new DigestReader("developer", null, DigestTime.USUAL, monday);
    assertThat(timetable.latest(reader, monday.plusSeconds(86_400))).isEmpty();
    assertThat(timetable.latest(reader, monday.plusSeconds(7 * 86_400))).isPresent();
  }

  private static DigestReader reader(DigestTime time) {
    return new DigestReader("developer", null, time, LONG_AGO);
  }
}
