package io.gatehouse.identity.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.gatehouse.GatehouseTest;
import io.gatehouse.identity.People;
import io.gatehouse.identity.PeopleDesk;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.UserRequestPostProcessor;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.annotation.Transactional;

@GatehouseTest
@Transactional
class PeopleListTests {

  private static final UserRequestPostProcessor ADMINISTRATOR = user("administrator");

  @Autowired private MockMvc browser;
  @Autowired private People people;
  @Autowired private PeopleDesk desk;

  private static Matcher<String> says(String text) {
    return containsString(text);
  }

  @Test
  void showsRolesThatNobodyActiveHoldsAndGivesThem() throws Exception {
    browser.perform(post("/people/incident-lead/deactivate").with(ADMINISTRATOR).with(csrf()));
    browser
        .perform(get("/people").with(ADMINISTRATOR))
        .andExpect(
            content().string(allOf(says("Roles that need somebody"), says("Nobody active holds"))));
    assertThat(people.holders("incident-lead", null)).isEmpty();
    give("incident-lead", "incident-lead")
        .andExpect(flash().attribute("problem", "people.choose-person"));
    give("incident-lead", "developer").andExpect(redirectedUrl("/people#gaps"));
    assertThat(people.holders("incident-lead", null)).containsExactly("developer");
    browser
        .perform(get("/people").with(ADMINISTRATOR))
        .andExpect(content().string(not(says("Nobody active holds"))));
  }

  private ResultActions give(String role, String account) throws Exception {
    return browser.perform(
        post("/people/holders")
            .with(ADMINISTRATOR)
            .with(csrf())
            .param("role", role)
            .param("account", account));
  }

  @Test
  void filtersByStateAndRole() throws Exception {
    desk.deactivate("data-steward", "test");
    shown(
        "state",
        "inactive",
        allOf(says("/people/data-steward\""), not(says("/people/security-officer\""))));
    shown(
        "state",
        "no-manager",
        allOf(says("/people/top-management\""), not(says("/people/developer\""))));
    shown(
        "role",
        "risk-officer",
        allOf(says("/people/risk-officer-2\""), not(says("/people/developer\""))));
    shown("state", "no-roles", says("Nobody fits"));
  }

  private void shown(String name, String value, Matcher<String> what) throws Exception {
    browser
        .perform(get("/people").param(name, value).with(user("external-auditor")))
        .andExpect(status().isOk())
        .andExpect(content().string(what));
  }

  @Test
  void exportsForAdministratorsWhatASpreadsheetDoesNotRun() throws Exception {
    people.grant("developer", "data-steward", "AIS-2026-0001", "test");
    desk.edit(
        "developer",
        new PeopleDesk.Details("=HYPERLINK(\"x\")", "d@test.example", null),
        revision("developer"),
        "test");
    browser.perform(get("/people/export.csv").with(user("developer"))).andExpect(status().is(403));
    browser
        .perform(get("/people/export.csv").param("q", "developer").with(ADMINISTRATOR))
        .andExpect(
            content()
                .string(
                    allOf(
                        says("developer,\"'=HYPERLINK(\"\"x\"\")\",d@test.example"),
                        says("data-steward:AIS-2026-0001 developer,,yes"),
                        not(says("risk-officer")))));
  }

  private long revision(String account) {
    return desk.file(account).revision();
  }
}
