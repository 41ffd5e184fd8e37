package io.gatehouse.calendar.holiday;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.gatehouse.GatehouseTest;
import io.gatehouse.calendar.WorkingCalendar;
import io.gatehouse.evidence.Evidence;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@GatehouseTest
class HolidayPagesTests {

  @Autowired private MockMvc browser;
  @Autowired private WorkingCalendar calendar;
  @Autowired private Holidays holidays;
  @Autowired private Evidence evidence;

  /** Far from what other tests wait for. */
  private LocalDate day() {
    return holidays
        .today()
        .plusYears(4)
        .withDayOfYear(40)
        .with(TemporalAdjusters.next(DayOfWeek.WEDNESDAY));
  }

  @AfterEach
  void workAgain() {
    holidays.remove(day(), "test");
    holidays.remove(day().plusDays(1), "test");
  }

  private ResultActions send(String what, String name, String... values) throws Exception {
    return browser.perform(
        post("/calendar/holidays" + what)
            .param(name, values)
            .with(user("administrator"))
            .with(csrf()));
  }

  private String page(String account) throws Exception {
    return browser
        .perform(
            get("/calendar/holidays")
                .param("year", String.valueOf(day().getYear()))
                .with(user(account)))
        .andExpect(status().isOk())
        .andReturn()
        .getResponse()
        .getContentAsString();
  }

  @Test
  void countOneDayLessForEveryDeadlineAndAgainOneMore() throws Exception {
    assertThat(calendar.isWorkingDay(day())).isTrue();
    send("/take", "holiday", day() + " Day of Rest").andExpect(flash().attribute("added", 1));
    assertThat(calendar.isWorkingDay(day())).isFalse();
    assertThat(page("developer"))
        .contains("Day of Rest", "Deadlines that were given stay")
        .doesNotContain("Add a day");
    assertThat(page("administrator")).contains("name=\"day\" value=\"" + day() + "\"");
    send("/remove", "day", day().toString()).andExpect(flash().attribute("removed", day()));
    assertThat(calendar.isWorkingDay(day())).isTrue();
    assertThat(page("administrator")).contains("Add a day", "Removed");
    assertThat(evidence.verifyEntries(Holidays.CHAIN).whole()).isTrue();
    assertThat(evidence.of(Holidays.CHAIN))
        .anySatisfy(
            entry -> {
              assertThat(entry.by()).isEqualTo("administrator");
              assertThat(entry.values())
                  .containsEntry("change", "holiday-added")
                  .containsEntry("day", day().toString())
                  .containsEntry("after", "Day of Rest");
            });
  }

  @Test
  void comeFromACalendarFileThatIsShownFirst() throws Exception {
    String compact = day().toString().replace("-", "");
    String text =
        """
        BEGIN:VCALENDAR
        BEGIN:VEVENT
        SUMMARY:Office closed
        DTSTART;VALUE=DATE:%s
        DURATION:P2D
        END:VEVENT
        BEGIN:VEVENT
        SUMMARY:Summer party
        DTSTART:%sT160000Z
        END:VEVENT
        END:VCALENDAR
        """
            .formatted(compact, compact);
    browser
        .perform(
            multipart("/calendar/holidays/file")
                .file(new MockMultipartFile("file", "h.ics", "text/calendar", text.getBytes(UTF_8)))
                .with(user("administrator"))
                .with(csrf()))
        .andExpect(
            content()
                .string(
                    allOf(
                        containsString("2 new days"),
                        containsString("value=\"" + day() + " Office closed\""),
                        containsString("Summer party"),
                        containsString("only whole days are taken"))));
    assertThat(calendar.isWorkingDay(day())).isTrue();
  }

  @Test
  void areRefusedWithReasons() throws Exception {
    send("", "day", "soon").andExpect(flash().attribute("problem", "holidays.day-missing"));
    send("", "day", "1999-01-01").andExpect(flash().attribute("problem", "holidays.far"));
    send("/take", "holiday", day() + " " + "x".repeat(81))
        .andExpect(flash().attribute("problem", "holidays.name-wrong"));
    send("/take", "holiday", " ").andExpect(flash().attribute("problem", "holidays.none-chosen"));
    assertThat(calendar.isWorkingDay(day())).isTrue();
    browser
        .perform(
            post("/calendar/holidays")
                .param("day", day().toString())
                .with(user("compliance-lead"))
                .with(csrf()))
        .andExpect(status().is(403))
        .andExpect(content().string(not(containsString("Add a day"))));
  }
}
