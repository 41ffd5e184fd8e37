package io.gatehouse.identity.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.gatehouse.GatehouseTest;
import io.gatehouse.evidence.Evidence;
import io.gatehouse.identity.PeopleDesk;
import io.gatehouse.identity.PersonChanges;
import java.util.List;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

@GatehouseTest
@Transactional
class PeopleChangesTests {

  @Autowired private MockMvc browser;
  @Autowired private PeopleDesk desk;
  @Autowired private Evidence evidence;

  private static Matcher<String> says(String text) {
    return containsString(text);
  }

  @Test
  void tellsAuditorsWhatWasBeforeAndAfter() throws Exception {
    var file = desk.file("developer");
    var moved = new PeopleDesk.Details("developer", file.account().email(), "top-management");
    desk.edit("developer", moved, file.revision(), "administrator");
    browser
        .perform(
            get("/people/changes").param("account", "developer").with(user("internal-auditor")))
        .andExpect(
            content()
                .string(allOf(says("compliance-lead → top-management"), says("Manager changed"))));
    browser.perform(get("/people/changes").with(user("developer"))).andExpect(status().is(403));
    assertThat(evidence.of(PersonChanges.CHAIN))
        .anySatisfy(
            entry -> {
              assertThat(entry.by()).isEqualTo("administrator");
              assertThat(entry.values())
                  .containsEntry("account", "developer")
                  .containsEntry("change", "manager-changed")
                  .containsEntry("before", "compliance-lead")
                  .containsEntry("after", "top-management");
            });
  }

  @Test
  void showsThemOnAPersonsPageToThemAndToAuditorsAlone() throws Exception {
    for (String reader : List.of("developer", "internal-auditor", "compliance-lead")) {
      browser
          .perform(get("/people/developer").with(user(reader)))
          .andExpect(content().string(says("What changed")));
    }
    for (String other : List.of("risk-officer", "supplier-manager")) {
      browser
          .perform(get("/people/developer").with(user(other)))
          .andExpect(status().isOk())
          .andExpect(content().string(not(says("What changed"))));
    }
  }

  @Test
  void keepsNoPasswordAsEvidence() throws Exception {
    var details = new PeopleDesk.Details("Second Steward", "steward-2@test.example", null);
    desk.add("steward-2", details, "a long first secret", "administrator");
    assertThat(evidence.of(PersonChanges.CHAIN))
        .anyMatch(entry -> "added".equals(entry.values().get("change")))
        .noneMatch(entry -> entry.values().toString().contains("secret"));
    browser
        .perform(get("/people/changes").param("check", "now").with(user("internal-auditor")))
        .andExpect(content().string(says("none is missing")));
  }
}
