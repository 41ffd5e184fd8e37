package io.gatehouse.calendar.holiday;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Timeout.ThreadMode.SEPARATE_THREAD;

import biweekly.component.VEvent;
import biweekly.util.Frequency;
import biweekly.util.Recurrence;
import io.gatehouse.calendar.holiday.CalendarFile.Content;
import io.gatehouse.calendar.holiday.CalendarFile.Left;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class CalendarFileTests {

  private static final LocalDate FIRST = LocalDate.parse("2027-01-01");
  private static final LocalDate LAST = LocalDate.parse("2029-12-31");

  private static Optional<Content> read(String text) {
    return CalendarFile.read(text.getBytes(UTF_8), FIRST, LAST);
  }

  private static Content of(String... lines) {
    String event = "BEGIN:VEVENT\n" + String.join("\n", lines) + "\nEND:VEVENT\n";
    return read("BEGIN:VCALENDAR\nVERSION:2.0\n" + event + "END:VCALENDAR\n").orElseThrow();
  }

  private static String left(String... lines) {
    Content content = of(lines);
    assertThat(content.days()).isEmpty();
    assertThat(content.left()).hasSize(1);
    return content.left().get(0).why();
  }

  @Test
  void takesSingleAndSeveralDaysTheEndBeingTheDayAfter() {
    assertThat(of("SUMMARY:Labour Day", "DTSTART;VALUE=DATE:20270501").days())
        .containsExactly(new Holiday(LocalDate.parse("2027-05-01"), "Labour Day"));
    assertThat(of("DTSTART;VALUE=DATE:20271224", "DTEND;VALUE=DATE:20271227").days())
        .extracting(day -> day.day().getDayOfMonth())
        .containsExactly(24, 25, 26);
    assertThat(of("DTSTART;VALUE=DATE:20271224", "DURATION:P2D").days()).hasSize(2);
  }

  @Test
  void repeatsEveryYearWithinReach() {
    assertThat(
            of(
                    "SUMMARY:New Year",
                    "DTSTART;VALUE=DATE:19990101",
                    "RRULE:FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=1",
                    "EXDATE;VALUE=DATE:20280101")
                .days())
        .extracting(Holiday::day)
        .containsExactly(LocalDate.parse("2027-01-01"), LocalDate.parse("2029-01-01"));
    assertThat(of("DTSTART;VALUE=DATE:20270603", "RRULE:FREQ=YEARLY;COUNT=2").days()).hasSize(2);
    assertThat(of("DTSTART;VALUE=DATE:20270603", "RRULE:FREQ=YEARLY;UNTIL=20280603").days())
        .hasSize(2);
    assertThat(of("DTSTART;VALUE=DATE:20240229", "RRULE:FREQ=YEARLY").days())
        .extracting(Holiday::day)
        .containsExactly(LocalDate.parse("2028-02-29"));
  }

  @Test
  void leavesOutWhatIsNoWholeDayOrRepeatsOtherwise() {
    assertThat(left("DTSTART:20270501T090000Z")).isEqualTo("timed");
    assertThat(left("DTSTART;VALUE=DATE:20270501", "RRULE:FREQ=WEEKLY")).isEqualTo("rule");
    assertThat(left("DTSTART;VALUE=DATE:20271125", "RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=4TH"))
        .isEqualTo("rule");
    assertThat(left("DTSTART;VALUE=DATE:20270701", "DTEND;VALUE=DATE:20270901")).isEqualTo("long");
    assertThat(left("DTSTART;VALUE=DATE:20270501", "STATUS:CANCELLED")).isEqualTo("cancelled");
    assertThat(left("DTSTART;VALUE=DATE:20200501")).isEqualTo("outside");
  }

  @Test
  void endsWithRulesAndDatesBeyondAllMeasure() {
    assertThat(of("DTSTART;VALUE=DATE:20270501", "RRULE:FREQ=YEARLY;INTERVAL=2147483647").days())
        .hasSize(1);
    assertThat(of("DTSTART;VALUE=DATE:00010101", "RRULE:FREQ=YEARLY").days()).hasSize(3);
    assertThat(of("DTSTART;VALUE=DATE:20279999").left()).extracting(Left::event).hasSize(1);
  }

  /** Read by the library, one of these zones takes minutes for one event. */
  @Test
  @Timeout(value = 20, threadMode = SEPARATE_THREAD)
  void readsNoZones() {
    String zone =
        """
        BEGIN:VTIMEZONE
        TZID:Bomb
        BEGIN:STANDARD
        DTSTART:00010101T000000
        RRULE:FREQ=SECONDLY
        TZOFFSETFROM:+0100
        TZOFFSETTO:+0000
        END:STANDARD
        END:VTIMEZONE
        """;
    String events =
        """
        BEGIN:VEVENT
        DTSTART;TZID=Bomb:20270501T090000
        END:VEVENT
        BEGIN:VEVENT
        DTSTART;TZID=Bomb;VALUE=DATE:20270501
        RRULE:FREQ=YEARLY;COUNT=2147483647;UNTIL=20270502T090000Z
        END:VEVENT
        """;
    for (String version : List.of("", "VERSION:2.0\n", "VERSION:1.0\n")) {
      Content content =
          read("BEGIN:VCALENDAR\n" + version + zone + events + "END:VCALENDAR\n").orElseThrow();
      assertThat(content.left()).extracting(Left::why).contains("timed");
      assertThat(content.days())
          .extracting(Holiday::day)
          .containsExactly(LocalDate.parse("2027-05-01"));
    }
  }

  /** Each of the events would be looked up in each of the zone's changes. */
  @Test
  @Timeout(value = 20, threadMode = SEPARATE_THREAD)
  void readsNoZonesOfTheOldFormatEither() {
    String changes = "DAYLIGHT:TRUE;+02;20270401T020000;20271001T020000;CET;CEST\n".repeat(8_000);
    String events = "BEGIN:VEVENT\nDTSTART:20270501T090000\nEND:VEVENT\n".repeat(8_000);
    Content content =
        read("BEGIN:VCALENDAR\nVERSION:1.0\nTZ:+01\n" + changes + events + "END:VCALENDAR\n")
            .orElseThrow();
    assertThat(content.left()).extracting(Left::why).containsOnly("timed");
  }

  @Test
  void walksOnlyTheYearsWithinReach() {
    assertThat(left("DTSTART;VALUE=DATE:00010101", "RRULE:FREQ=SECONDLY")).isEqualTo("rule");
    LocalDate start = LocalDate.parse("0001-01-01");
    var event = new VEvent();
    event.setDateStart(Date.from(start.atStartOfDay(ZoneOffset.UTC).toInstant()), false);
    event.setRecurrenceRule(
        new Recurrence.Builder(Frequency.YEARLY).count(Integer.MAX_VALUE).build());
    assertThat(new CalendarFile(FIRST, LAST).begins(event, start))
        .containsExactly(FIRST, FIRST.plusYears(1), LAST.withDayOfYear(1));
  }

  @Test
  void takesTheRestOfWhatBeganBeforeTheFirstDay() {
    assertThat(of("DTSTART;VALUE=DATE:20001225", "DURATION:P10D", "RRULE:FREQ=YEARLY").days())
        .extracting(Holiday::day)
        .startsWith(
            LocalDate.parse("2027-01-01"),
            LocalDate.parse("2027-01-02"),
            LocalDate.parse("2027-01-03"),
            LocalDate.parse("2027-12-25"));
    assertThat(left("DTSTART;VALUE=DATE:20001225", "RRULE:FREQ=YEARLY;COUNT=26"))
        .isEqualTo("outside");
  }

  @Test
  void isNothingWithoutEvents() {
    assertThat(read("account,name\n")).isEmpty();
    assertThat(read("BEGIN:VCALENDAR\nEND:VCALENDAR\n")).isEmpty();
    assertThat(read("")).isEmpty();
  }
}
