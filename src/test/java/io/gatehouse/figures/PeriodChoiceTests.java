package io.gatehouse.figures;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.calendar.CalendarSettings;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodChoiceTests {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  private final PeriodChoice periods =
      new PeriodChoice(
          new CalendarSettings(BERLIN, Set.of(), Set.of()),
          Clock.fixed(Instant.parse("2027-03-31T23:30:00Z"), ZoneOffset.UTC));

  @Test
  void areTwelveMonthsWhereNobodyAsks() {
    var choice = periods.choose(null, "");
    assertThat(choice.problem()).isNull();
    assertThat(choice.period()).hasToString(period("2026-05-01", "2027-04-30").toString());
    assertThat(choice.presets())
        .filteredOn(PeriodChoice.Preset::chosen)
        .extracting(PeriodChoice.Preset::key)
        .containsExactly("twelve-months");
  }

  @Test
  void areCutIntoMonthsOfTheOrganisation() {
    Period period = period("2027-01-15", "2027-03-10");
    assertThat(period.months())
        .containsExactly(YearMonth.of(2027, 1), YearMonth.of(2027, 2), YearMonth.of(2027, 3));
    assertThat(period.starts())
        .containsExactly(
            Instant.parse("2027-01-14T23:00:00Z"),
            Instant.parse("2027-01-31T23:00:00Z"),
            Instant.parse("2027-02-28T23:00:00Z"));
    assertThat(period.end()).isEqualTo("2027-03-10T23:00:00Z");
  }

  @ParameterizedTest
  @CsvSource({
    "quarter,2027-04-01,2027-06-30",
    "last-quarter,2027-01-01,2027-03-31",
    "year,2027-01-01,2027-12-31",
    "last-year,2026-01-01,2026-12-31"
  })
  void areOfferedByName(String key, String from, String to) {
    assertThat(periods.choose(from, to).presets())
        .filteredOn(PeriodChoice.Preset::chosen)
        .extracting(PeriodChoice.Preset::key)
        .containsExactly(key);
  }

  @ParameterizedTest
  @CsvSource({
    "2027-01-01,,figures.day-missing",
    ",2027-01-01,figures.day-missing",
    "2027-02-30,2027-03-01,figures.day-missing",
    "+12027-02-03,2027-03-01,figures.day-missing",
    "2027-03-02,2027-03-01,figures.to-before-from",
    "2020-01-01,2025-01-01,figures.too-long"
  })
  void sayWhatIsWrongWithThem(@Nullable String from, @Nullable String to, String why) {
    var choice = periods.choose(from, to);
    assertThat(choice.problem()).isEqualTo(why);
    assertThat(choice.period()).isEqualTo(period("2026-05-01", "2027-04-30"));
  }

  private static Period period(String from, String to) {
    return new Period(LocalDate.parse(from), LocalDate.parse(to), BERLIN);
  }
}
