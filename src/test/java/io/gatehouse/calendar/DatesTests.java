package io.gatehouse.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.i18n.SimpleTimeZoneAwareLocaleContext;

class DatesTests {

  private static final Instant MONDAY = Instant.parse("2027-03-08T16:00:00Z");

  private final Dates dates =
      new Dates(new CalendarSettings(ZoneId.of("Europe/Berlin"), Set.of(), Set.of()));

  @BeforeEach
  @AfterEach
  void nobodyReads() {
    LocaleContextHolder.resetLocaleContext();
  }

  @Test
  void writesForTheOrganisationWhereNobodyIsKnownToRead() {
    assertThat(dates.full(MONDAY)).isEqualTo("Monday 8 March 2027, 17:00 Europe/Berlin");
    assertThat(dates.locale()).isEqualTo(Locale.UK);
  }

  @Test
  void keepsTheOrganisationsZoneOfWhoChoseNone() {
    LocaleContextHolder.setLocale(Locale.US);
    assertThat(dates.full(MONDAY)).isEqualTo("Monday, March 8, 2027, 5:00 PM Europe/Berlin");
  }

  @Test
  void movesTheDayWithTheReader() {
    reads("Pacific/Auckland", Locale.UK);
    assertThat(dates.day(MONDAY)).isEqualTo(LocalDate.of(2027, 3, 9));
    assertThat(dates.full(MONDAY)).isEqualTo("Tuesday 9 March 2027, 05:00 Pacific/Auckland");
  }

  @ParameterizedTest
  @CsvSource({
    "2027-03-28T00:59:00Z,01:59",
    "2027-03-28T01:00:00Z,03:00",
    "2027-10-31T00:59:00Z,02:59",
    "2027-10-31T01:00:00Z,02:00"
  })
  void followsSummerTimeOfTheReader(Instant at, String time) {
    reads("Europe/Berlin", Locale.UK);
    assertThat(dates.time(at)).isEqualTo(time);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en-GB|Mon 8 Mar|8 Mar 2027|09:05|Monday 8 March 2027, 17:00; 1,234.5",
        "en-US|Mon, Mar 8|Mar 8, 2027|9:05 AM|Monday, March 8, 2027, 5:00 PM; 1,234.5",
        "de-AT|Mon 8 Mar|8 Mar 2027|09:05|Monday 8 March 2027, 17:00; 1.234,5",
        "fr-CH|Mon 8 Mar|8 Mar 2027|09:05|Monday 8 March 2027, 17:00; 1’234.5",
        "sv-SE|Mon 2027-03-08|2027-03-08|09:05|Monday 2027-03-08, 17:00; 1\u00a0234,5",
        "ja|Mon 8 Mar|8 Mar 2027|09:05|Monday 8 March 2027, 17:00; 1,234.5"
      })
  void writesAsWhereTheReaderComesFrom(
      String tag, String day, String date, String time, String example) {
    Locale locale = Locale.forLanguageTag(tag);
    reads("UTC", locale);
    LocalDate monday = LocalDate.of(2027, 3, 8);
    assertThat(dates.shortDay(monday)).isEqualTo(day);
    assertThat(dates.date(monday)).isEqualTo(date);
    assertThat(dates.time(LocalTime.of(9, 5))).isEqualTo(time);
    assertThat(DateStyle.of(locale).example()).isEqualTo(example);
    assertThat(dates.locale().getLanguage()).isEqualTo("en");
  }

  private static void reads(String zone, Locale locale) {
    LocaleContextHolder.setLocaleContext(
        new SimpleTimeZoneAwareLocaleContext(locale, TimeZone.getTimeZone(ZoneId.of(zone))));
  }
}
