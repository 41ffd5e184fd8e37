package io.gatehouse.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.calendar.CalendarSettings;
import io.gatehouse.calendar.Dates;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;

class WordsTests {

  private static final Instant NOW = Instant.parse("2027-03-10T09:40:00Z");

  private final Words times = words();

  private static Words words() {
    return words(NOW, "Europe/Berlin");
  }

  private static Words words(Instant now, String organisation) {
    ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
    messages.setBasename("messages");
    return new Words(
        Clock.fixed(now, ZoneId.of("UTC")),
        new Dates(new CalendarSettings(ZoneId.of(organisation), Set.of(), Set.of())),
        messages);
  }

  @BeforeEach
  void speakEnglish() {
    LocaleContextHolder.setLocale(Locale.ENGLISH);
  }

  @AfterEach
  void forget() {
    LocaleContextHolder.resetLocaleContext();
  }

  @ParameterizedTest
  @CsvSource({
    "PT0S,now",
    "PT20M,in 20 min",
    "PT2H20M,in 2 h 20 min",
    "PT2H,in 2 h",
    "PT7H50M,in 7 h",
    "PT47H59M,in 47 h",
    "PT48H,in 2 days",
    "PT71H,in 2 days",
    "P1500D,'in 1,500 days'",
    "-PT40M,40 min ago",
    "-P3D,3 days ago"
  })
  void saysHowLongRoundedDown(String from, String words) {
    assertThat(times.relative(NOW.plus(java.time.Duration.parse(from)))).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({
    "-PT40H,40 h overdue,stop",
    "-PT40M,40 min overdue,stop",
    "PT3H59M,in 3 h 59 min,warn",
    "PT4H,in 4 h,''",
    "P12D,in 12 days,''"
  })
  void marksADeadline(String from, String words, String mark) {
    Instant due = NOW.plus(java.time.Duration.parse(from));
    assertThat(times.due(due)).isEqualTo(words);
    assertThat(times.mark(due)).isEqualTo(mark);
  }

  @ParameterizedTest
  @CsvSource({
    "2027-03-10T16:00:00Z,Today 17:00",
    "2027-03-08T16:00:00Z,Mon 8 Mar 17:00",
    "2026-10-05T15:00:00Z,'5 Oct 2026, 17:00'"
  })
  void saysExactlyWhenInTheZoneOfTheOrganisation(Instant at, String words) {
    assertThat(times.exact(at)).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({
    "2027-03-10T10:59:00Z,Pacific/Auckland,false",
    "2027-03-10T11:01:00Z,Pacific/Auckland,true",
    "2027-03-11T09:59:00Z,Pacific/Honolulu,false",
    "2027-03-11T10:01:00Z,Pacific/Honolulu,true"
  })
  void endsADayWithTheOrganisationsWhereverItIsRead(Instant now, String zone, boolean past) {
    LocalDate day = LocalDate.of(2027, 3, 10);
    for (String reader : List.of("UTC", "Pacific/Auckland", "Pacific/Honolulu")) {
      LocaleContextHolder.setTimeZone(TimeZone.getTimeZone(reader));
      assertThat(words(now, zone).past(day)).isEqualTo(past);
    }
  }

  @Test
  void namesTheZoneInFull() {
    assertThat(times.full(Instant.parse("2027-03-08T16:00:00Z")))
        .isEqualTo("Monday 8 March 2027, 17:00 Europe/Berlin");
  }
}
