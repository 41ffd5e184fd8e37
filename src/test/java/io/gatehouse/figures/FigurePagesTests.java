package io.gatehouse.figures;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.gatehouse.GatehouseTest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.annotation.Transactional;

@GatehouseTest
@Transactional
class FigurePagesTests {

  @Autowired private MockMvc browser;
  private Known known;

  @BeforeEach
  void numbers(@Autowired JdbcClient database, @Autowired Clock clock) {
    known = new Known(database, clock);
  }

  private ResultActions page(String address) throws Exception {
    return browser.perform(get(address).with(user("top-management")));
  }

  private static Matcher<String> says(String text) {
    return containsString(text);
  }

  @Test
  void drawsWithTheNumbersBeside() throws Exception {
    known.overdue("gate-review", "GATE-1", Duration.ofDays(8), "risk-officer");
    known.done("gate-review", "GATE-1", Instant.parse("2131-02-01T00:00:00Z"), true);
    page("/figures?from=2131-01-01&to=2131-03-31")
        .andExpect(status().isOk())
        .andExpect(
            content()
                .string(
                    allOf(
                        says("<title id=\"overdue-wide-t\">Overdue, by role</title>"),
                        says("risk-officer, 8 to 30 days: 1"),
                        says("/figures/overdue?role=risk-officer&amp;age=within-month"),
                        says("Feb 2131, Late: 1"),
                        says("No gate was decided in this period."),
                        not(says("style=\"")))));
  }

  @Test
  void saysThatThereIsNothing() throws Exception {
    page("/figures?from=2131-01-01&to=2131-03-31")
        .andExpect(
            content()
                .string(
                    allOf(
                        says("Nothing is overdue."),
                        says("Nothing was done in this period."),
                        not(says("<svg class=\"chart")))));
  }

  @Test
  void keepsToTheUsualPeriodWhereAnotherIsNone() throws Exception {
    page("/figures?from=2131-03-31&to=2131-01-01")
        .andExpect(status().isOk())
        .andExpect(content().string(says("Enter a last day that is not before the first.")));
    page("/figures?from=1990-01-01&to=2131-01-01")
        .andExpect(content().string(says("at most 5 years apart")));
  }

  @Test
  void listsWhatANumberStandsFor() throws Exception {
    known.overdue("gate-review", "GATE-2131-7", Duration.ofDays(8), "risk-officer");
    page("/figures/overdue?role=risk-officer&age=within-month")
        .andExpect(
            content()
                .string(
                    allOf(says("/cases/GATE-2131-7"), says("1 task, the longest overdue first"))));
    page("/figures/overdue?role=risk-officer&age=older")
        .andExpect(content().string(says("Nothing is overdue.")));
    page("/figures/overdue?role=%3Cb%3E&age=nonsense")
        .andExpect(status().isOk())
        .andExpect(content().string(not(says("<b>\"</h1>"))));
  }

  @Test
  void areFilesToo() throws Exception {
    known.overdue("gate-review", "GATE-1", Duration.ofDays(8), "risk-officer");
    known.decided("design", "GATE-1", Instant.parse("2131-02-01T12:00:00Z"), 1.25);
    page("/figures/overdue.csv")
        .andExpect(header().string("Content-Type", "text/csv;charset=UTF-8"))
        .andExpect(
            content()
                .string("\uFEFFname,within-week,within-month,older\r\nrisk-officer,0,1,0\r\n"));
    page("/figures/decisions.csv?from=2131-01-01&to=2131-03-31")
        .andExpect(
            header()
                .string(
                    "Content-Disposition",
                    "attachment; filename=\"decisions-2131-01-01-2131-03-31.csv\""))
        .andExpect(
            content().string("\uFEFFname,median,mostly,decisions\r\ndesign,1.25,1.25,1\r\n"));
    page("/figures/nothing.csv").andExpect(status().isNotFound());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "compliance-lead",
        "internal-auditor",
        "external-auditor",
        "top-management",
        "administrator"
      })
  void areForThoseWhoReadAllCases(String reader) throws Exception {
    browser.perform(get("/figures").with(user(reader))).andExpect(status().isOk());
    browser
        .perform(get("/").with(user(reader)))
        .andExpect(content().string(says("href=\"/figures\"")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"developer", "risk-officer", "incident-lead", "process-designer"})
  void areForNobodyElse(String other) throws Exception {
    for (String path : new String[] {"/figures", "/figures/overdue", "/figures/overdue.csv"}) {
      browser.perform(get(path).with(user(other))).andExpect(status().isForbidden());
    }
    browser
        .perform(get("/").with(user(other)))
        .andExpect(content().string(not(says("href=\"/figures\""))));
  }
}
