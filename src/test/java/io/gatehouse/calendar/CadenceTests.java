package io.gatehouse.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CadenceTests {

  private static final LocalDate DATE = LocalDate.of(2027, 3, 1);

  @ParameterizedTest
  @CsvSource({
    "2027-02-20, 2028-03-01", // in time
    "2027-05-01, 2028-03-01", // late
    "2028-02-15, 2029-03-01", // when the next would have begun already
    "2030-06-01, 2031-03-01", // years later: one catch-up
    "2026-08-01, 2027-03-01" // long before: the planned one is still to come
  })
  void countsFromThePlannedDateHoweverManyPassed(LocalDate done, LocalDate next) {
    assertThat(yearly(true).nextAfter(DATE, done)).isEqualTo(next);
  }

  @Test
  void countsFromCompletionWhereTheTableSaysSo() {
    assertThat(yearly(false).nextAfter(DATE, LocalDate.of(2027, 5, 4)))
        .isEqualTo(LocalDate.of(2028, 5, 4));
  }

  @Test
  void keepsTheLastDayOfAMonth() {
    var monthly = new Cadence(Period.ofMonths(1), Period.ZERO, true);
    LocalDate january = LocalDate.of(2027, 1, 31);
    assertThat(monthly.nextAfter(january, january)).isEqualTo("2027-02-28");
    assertThat(monthly.nextAfter(january, LocalDate.of(2027, 3, 1))).isEqualTo("2027-03-31");
  }

  @Test
  void beginsALeadTimeBeforeAndNeverBeforeHalfOfTheWay() {
    assertThat(yearly(true).begins(DATE)).isEqualTo("2027-01-30");
    var weekly = new Cadence(Period.ofWeeks(1), Period.ofDays(30), true);
    assertThat(weekly.begins(DATE)).isEqualTo("2027-02-26");
  }

  @Test
  void movesFromTheDayThatItIsCountedFrom() {
    LocalDate from = LocalDate.of(2027, 1, 1);
    LocalDate next = LocalDate.of(2027, 7, 1);
    LocalDate today = LocalDate.of(2027, 2, 1);
    Period before = Period.ofMonths(6);
    assertThat(yearly(true).moved(next, from, before, today)).isEqualTo("2028-01-01");
    var weekly = new Cadence(Period.ofWeeks(1), Period.ZERO, true);
    assertThat(weekly.moved(next, from, before, today)).isEqualTo(today);
  }

  @Test
  void keepsItsPlaceInTheSpreadWhereItWasNeverCounted() {
    LocalDate today = LocalDate.of(2027, 1, 1);
    var halfYearly = new Cadence(Period.ofMonths(6), Period.ZERO, false);
    assertThat(halfYearly.moved(today.plusDays(100), null, Period.ofMonths(12), today))
        .isEqualTo(today.plusDays(50));
  }

  private static Cadence yearly(boolean planned) {
    return new Cadence(Period.ofYears(1), Period.ofDays(30), planned);
  }
}
