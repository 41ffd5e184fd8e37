package io.gatehouse.platform.web;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.gatehouse.GatehouseTest;
import io.gatehouse.identity.PeopleDesk;
import io.gatehouse.identity.PeopleDesk.Details;
import java.util.UUID;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@GatehouseTest
class NavigationTests {

  @Autowired private MockMvc web;

  @ParameterizedTest
  @ValueSource(strings = {"/", "/cases", "/systems", "/people", "/people/external-auditor"})
  void leadsAnExternalAuditorNowhereThatTheyMayNotGo(String page) throws Exception {
    web.perform(get(page).with(user("external-auditor")))
        .andExpect(status().isOk())
        .andExpect(
            content()
                .string(allOf(leadsTo("/cases"), not(leadsTo("/team")), not(leadsTo("/start")))));
    for (String closed : new String[] {"/team", "/start"}) {
      web.perform(get(closed).with(user("external-auditor"))).andExpect(status().isForbidden());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"compliance-lead", "developer", "internal-auditor"})
  void leadsWhoWorksToTheirTeamAndToWhatTheyMayStart(String account) throws Exception {
    web.perform(get("/").with(user(account)))
        .andExpect(content().string(allOf(leadsTo("/team"), leadsTo("/start"))));
    for (String open : new String[] {"/team", "/start"}) {
      web.perform(get(open).with(user(account))).andExpect(status().isOk());
    }
  }

  @Test
  void leadsWhoHoldsNoRoleToTheirTeamAlone(@Autowired PeopleDesk desk) throws Exception {
    String account = "manager-" + UUID.randomUUID().toString().substring(0, 8);
    desk.add(account, new Details(account, account + "@test.example", null), account, "test");
    web.perform(get("/").with(user(account)))
        .andExpect(content().string(allOf(leadsTo("/team"), not(leadsTo("/start")))));
    web.perform(get("/team").with(user(account))).andExpect(status().isOk());
    web.perform(get("/start").with(user(account))).andExpect(status().isForbidden());
  }

  private static Matcher<String> leadsTo(String path) {
    return containsString("href=\"" + path + "\"");
  }
}
