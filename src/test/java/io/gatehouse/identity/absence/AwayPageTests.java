package io.gatehouse.identity.absence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.gatehouse.GatehouseTest;
import io.gatehouse.identity.PeopleDesk;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.annotation.Transactional;

@GatehouseTest
@Transactional
class AwayPageTests {

  @Autowired private MockMvc browser;
  @Autowired private Absences absences;
  @Autowired private AbsenceDesk desk;
  @Autowired private PeopleDesk people;

  @Test
  void setsChangesAndRemovesAnAbsence() throws Exception {
    set("developer", "/away", today(), today().plusDays(3), "data-steward")
        .andExpect(redirectedUrl("/away?done"));
    assertThat(absences.standsIn("data-steward", "developer")).isTrue();
    browser
        .perform(get("/away").with(user("data-steward")))
        .andExpect(content().string(allOf(says("Stands in for"), says("Deputy for developer"))));

    set("developer", "/away", today().plusDays(1), today().plusDays(3), "risk-officer");
    assertThat(absences.of("developer").orElseThrow().deputy()).isEqualTo("risk-officer");
    assertThat(absences.standsIn("risk-officer", "developer")).isFalse();
    browser
        .perform(get("/away").with(user("developer")))
        .andExpect(content().string(allOf(says("risk-officer stands in"), says("Change it"))));

    browser
        .perform(post("/away/remove").with(user("developer")).with(csrf()))
        .andExpect(redirectedUrl("/away?removed"));
    assertThat(absences.of("developer")).isEmpty();
    browser
        .perform(get("/people/developer").with(user("administrator")))
        .andExpect(content().string(allOf(says("Absence set"), says("Absence removed"))));
  }

  @Test
  void standsInOnTheLastDayStill() {
    desk.set("developer", "data-steward", today().minusDays(3), today(), "developer");

    assertThat(absences.standsIn("data-steward", "developer")).isTrue();
    assertThat(absences.standsIn("risk-officer", "developer")).isFalse();
  }

  @Test
  void saysWhatToCorrect() throws Exception {
    LocalDate day = today().plusDays(5);
    refuses("developer", day, day.minusDays(1), "data-steward", "not before the first");
    refuses("developer", day.minusDays(9), day.minusDays(6), "data-steward", "This day is over");
    refuses("developer", day, day.plusYears(3), "data-steward", "within two years");
    refuses("developer", day, day, "developer", "somebody else than");
    refuses("developer", day, day, "nobody-known", "who is active and works");
    refuses("developer", day, day, "external-auditor", "who is active and works");
    refuses("developer", day, day, "", "who is active and works");
    browser
        .perform(post("/away").with(user("developer")).with(csrf()).param("from", "soon"))
        .andExpect(content().string(allOf(says("Enter a day"), says("value=\"soon\""))));
    assertThat(absences.of("developer")).isEmpty();
  }

  @Test
  void refusesACircleOfPeopleWhoAreAwayAtOnce() throws Exception {
    LocalDate day = today().plusDays(5);
    desk.set("developer", "data-steward", day, day.plusDays(4), "test");
    desk.set("data-steward", "risk-officer", day.plusDays(2), day.plusDays(9), "test");

    refuses("data-steward", day.plusDays(4), day.plusDays(9), "developer", "would come back here");
    refuses("risk-officer", day.plusDays(4), day.plusDays(4), "developer", "would come back here");
    set("risk-officer", "/away", day.plusDays(5), day.plusDays(5), "developer")
        .andExpect(redirectedUrl("/away?done"));
  }

  @Test
  void saysThatTheDeputyLeft() throws Exception {
    desk.set("developer", "data-steward", today(), today(), "test");
    people.deactivate("data-steward", "administrator");

    browser
        .perform(get("/away").with(user("developer")))
        .andExpect(content().string(says("data-steward cannot stand in any more")));
    assertThat(absences.standIns(java.util.List.of("developer"))).isEmpty();
  }

  @Test
  void letsOnlyAdministratorsSetItForOthers() throws Exception {
    set("administrator", "/people/developer/away", today(), today(), "data-steward")
        .andExpect(redirectedUrl("/people/developer/away?done"));
    assertThat(absences.of("developer").orElseThrow().setBy()).isEqualTo("administrator");
    browser
        .perform(get("/people/developer").with(user("risk-officer")))
        .andExpect(
            content()
                .string(
                    allOf(says("data-steward stands in"), not(says("/people/developer/away")))));

    set("compliance-lead", "/people/developer/away", today(), today(), "risk-officer")
        .andExpect(status().isForbidden());
    set("external-auditor", "/away", today(), today(), "risk-officer")
        .andExpect(status().isForbidden());
    browser
        .perform(get("/people/developer/away").with(user("compliance-lead")))
        .andExpect(status().isForbidden());
  }

  private void refuses(String account, LocalDate from, LocalDate to, String deputy, String why)
      throws Exception {
    set(account, "/away", from, to, deputy)
        .andExpect(status().isOk())
        .andExpect(content().string(says(why)));
  }

  private ResultActions set(
      String account, String path, LocalDate from, LocalDate to, String deputy) throws Exception {
    return browser.perform(
        post(path)
            .with(user(account))
            .with(csrf())
            .param("from", from.toString())
            .param("to", to.toString())
            .param("deputy", deputy));
  }

  private static org.hamcrest.Matcher<String> says(String text) {
    return containsString(text);
  }

  private LocalDate today() {
    return absences.today();
  }
}
