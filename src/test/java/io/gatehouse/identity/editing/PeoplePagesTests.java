package io.gatehouse.identity.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.gatehouse.GatehouseTest;
import io.gatehouse.identity.LastAdministrator;
import io.gatehouse.identity.People;
import io.gatehouse.identity.PeopleDesk;
import io.gatehouse.identity.change.HoldersChanged;
import io.gatehouse.inventory.SystemDraft;
import io.gatehouse.inventory.Systems;
import java.util.Map;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.UserRequestPostProcessor;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.annotation.Transactional;

@GatehouseTest
@RecordApplicationEvents
@Transactional
class PeoplePagesTests {

  private static final UserRequestPostProcessor ADMINISTRATOR = user("administrator");

  @Autowired private MockMvc browser;
  @Autowired private People people;
  @Autowired private PeopleDesk desk;

  private ResultActions add(String account, String email, String manager, String password)
      throws Exception {
    return browser.perform(
        post("/people")
            .with(ADMINISTRATOR)
            .with(csrf())
            .param("account", account)
            .param("displayName", "Second Steward")
            .param("email", email)
            .param("manager", manager)
            .param("password", password));
  }

  private static Matcher<String> says(String text) {
    return containsString(text);
  }

  @Test
  void listsEverybodyAndReadsOneForAnyRole() throws Exception {
    browser
        .perform(get("/people").with(user("developer")))
        .andExpect(status().isOk())
        .andExpect(content().string(allOf(says("release-approver-2"), not(says("/people/new")))));
    browser
        .perform(get("/people/risk-officer").with(user("developer")))
        .andExpect(status().isOk())
        .andExpect(content().string(allOf(says("compliance-lead"), not(says("Reset password")))));
  }

  @Test
  void addsAPerson() throws Exception {
    add("steward-2", "steward-2@test.example", "compliance-lead", "a long first secret")
        .andExpect(redirectedUrl("/people/steward-2"));
    assertThat(people.managerOf("steward-2")).contains("compliance-lead");
    browser
        .perform(get("/people/steward-2").with(ADMINISTRATOR))
        .andExpect(status().isOk())
        .andExpect(content().string(allOf(says("Reset password"), says("Added"))));
  }

  @Test
  void saysWhatToCorrectAndKeepsWhatWasTyped() throws Exception {
    add("developer", "no address", "nobody-known", "short")
        .andExpect(status().isOk())
        .andExpect(
            content()
                .string(
                    allOf(
                        says("This account exists"),
                        says("such as name@example.org"),
                        says("Choose somebody who is active"),
                        says("at least 12"),
                        says("value=\"Second Steward\""))));
  }

  @Test
  void refusesAManagerFromBelow() throws Exception {
    edit("compliance-lead", "developer", revision("compliance-lead"))
        .andExpect(content().string(says("already reports to this person")));
  }

  @Test
  void tellsTheSecondOfTwoEditorsAndKeepsTheirInput() throws Exception {
    long opened = revision("developer");
    edit("developer", "top-management", opened).andExpect(redirectedUrl("/people/developer"));
    edit("developer", "compliance-lead", opened)
        .andExpect(status().isConflict())
        .andExpect(
            content()
                .string(
                    allOf(says("administrator changed this person"), says("value=\"Edited\""))));
    assertThat(people.managerOf("developer")).contains("top-management");
  }

  @Test
  void givesAndTakesRoles(ApplicationEvents events, @Autowired Systems systems) throws Exception {
    String system = systems.register(SystemDraft.of(Map.of("name", "Of developer")), "test");
    roles("", "data-steward", system).andExpect(redirectedUrl("/people/developer#roles"));
    assertThat(people.holders("data-steward", system)).containsExactly("developer");
    roles("/revoke", "data-steward", system);
    assertThat(people.holders("data-steward", system)).containsExactly("data-steward");
    roles("", "data-steward", "AIS-1999-9999")
        .andExpect(flash().attribute("roleProblem", "people.system-unknown"));
    assertThat(events.stream(HoldersChanged.class)).hasSize(2);
  }

  @Test
  void keepsOneAdministrator() throws Exception {
    browser.perform(
        post("/people/administrator/roles/revoke")
            .with(ADMINISTRATOR)
            .with(csrf())
            .param("role", "administrator"));
    assertThat(people.holders("administrator", null)).containsExactly("administrator");
  }

  @Test
  void deactivatesAnAdministratorOnlyWhileAnotherIsLeft() throws Exception {
    var refused =
        browser
            .perform(post("/people/administrator/deactivate").with(ADMINISTRATOR).with(csrf()))
            .andReturn()
            .getResponse();
    browser
        .perform(
            get("/people/administrator").with(ADMINISTRATOR).cookie(refused.getCookie("GATEHOUSE")))
        .andExpect(content().string(says("You cannot deactivate your own account")));
    people.grant("developer", "administrator", null, "test");
    browser
        .perform(post("/people/administrator/deactivate").with(user("developer")).with(csrf()))
        .andExpect(flash().attribute("problem", nullValue()));
    assertThat(people.get("administrator").active()).isFalse();
    assertThatThrownBy(() -> desk.deactivate("developer", "test"))
        .isInstanceOf(LastAdministrator.class);
    assertThatThrownBy(() -> people.revoke("developer", "administrator", null, "test"))
        .isInstanceOf(LastAdministrator.class);
  }

  private ResultActions roles(String what, String role, String system) throws Exception {
    return browser.perform(
        post("/people/developer/roles" + what)
            .with(ADMINISTRATOR)
            .with(csrf())
            .param("role", role)
            .param("systemId", system));
  }

  private ResultActions edit(String account, String manager, long revision) throws Exception {
    return browser.perform(
        post("/people/" + account)
            .with(ADMINISTRATOR)
            .with(csrf())
            .param("displayName", "Edited")
            .param("email", account + "@test.example")
            .param("manager", manager)
            .param("revision", String.valueOf(revision)));
  }

  private long revision(String account) {
    return desk.file(account).revision();
  }
}
