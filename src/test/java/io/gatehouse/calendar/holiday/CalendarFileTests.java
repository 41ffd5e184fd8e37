package io.gatehouse.calendar.holiday;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.calendar.holiday.CalendarFile.Content;
import io.gatehouse.calendar.holiday.CalendarFile.Left;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CalendarFileTests {

  private static Optional<Content> read(String text) {
    return CalendarFile.read(
        text.getBytes(UTF_8), LocalDate.parse("2027-01-01"), LocalDate.parse("2029-12-31"));
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

  @Test
  void isNothingWithoutEvents() {
    assertThat(read("account,name\n")).isEmpty();
    assertThat(read("BEGIN:VCALENDAR\nEND:VCALENDAR\n")).isEmpty();
    assertThat(read("")).isEmpty();
  }
}
