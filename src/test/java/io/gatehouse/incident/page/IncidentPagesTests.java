package io.gatehouse.incident.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.gatehouse.GatehouseTest;
import io.gatehouse.inventory.Systems;
import io.gatehouse.platform.time.TimeMachine;
import java.time.Duration;
import java.util.Map;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@GatehouseTest
class IncidentPagesTests {

  private IncidentDesk desk;
  @Autowired private TimeMachine time;

  @BeforeEach
  void openTheDesk(@Autowired MockMvc mvc, @Autowired Systems systems) {
    desk = new IncidentDesk(mvc, systems);
  }

  @Test
  void tellsEverythingAboutAnIncident() throws Exception {
    String key = desk.triaged("Letters <b>lost</b>");
    see("compliance-lead", "/incidents/" + key)
        .andExpect(holds("Letters &lt;b&gt;lost"))
        .andExpect(holds("Severity 2 of 4"))
        .andExpect(holds(", a serious incident"))
        .andExpect(holds("Notify market surveillance authority"))
        .andExpect(holds("Notify data protection authority in full"))
        .andExpect(holds("By law: end of "))
        .andExpect(holds("Serious harm to somebody"))
        .andExpect(holds("Do not alter the system yet."))
        .andExpect(holds("Somebody died"))
        .andExpect(holds("AI Act Art. 73(4)"))
        .andExpect(holds("Not contained yet."))
        .andExpect(holds("Leads"))
        .andExpect(content().string(not(containsString("??"))));
    see("developer", "/incidents/" + key + "/clocks").andExpect(holds("id=\"clocks\""));
    see("compliance-lead", "/cases/" + key).andExpect(holds("/incidents/" + key));
  }

  @Test
  void showsWhatIsReportedBeforeTriage() throws Exception {
    String key = desk.report("Letters burnt");
    see("incident-lead", "/incidents/" + key)
        .andExpect(holds("Not triaged yet; it looks serious"))
        .andExpect(holds("As reported"))
        .andExpect(holds("No clock runs."))
        .andExpect(holds("Acknowledge incident"))
        .andExpect(content().string(not(containsString("Triage again"))));
  }

  @Test
  void leadsWhoRespondsToTheirNextTask() throws Exception {
    String key = desk.triaged("Letters soaked");
    see("security-officer", "/incidents/" + key)
        .andExpect(
            content()
                .string(
                    Matchers.matchesRegex(
                        "(?s).*btn primary\" href=\"/tasks/[^>]*>Contain incident.*")));
    see("external-auditor", "/incidents/" + key)
        .andExpect(content().string(not(containsString("href=\"/tasks/"))));
    desk.complete(
        "security-officer",
        key,
        "Contain",
        Map.of(
            "containment", "keep-in-use",
            "measure", "limit",
            "reason", "Only letters of one office are sorted."));
    see("security-officer", "/incidents/" + key)
        .andExpect(holds("Contained since"))
        .andExpect(holds("Its use is limited"))
        .andExpect(holds("On time"));
  }

  @Test
  void isOpenToWhoMayReadItsCase() throws Exception {
    String key = desk.triaged("Letters stolen");
    for (String path : new String[] {"", "/clocks"}) {
      desk.as("process-designer", get("/incidents/" + key + path))
          .andExpect(status().isForbidden());
    }
    desk.as("process-designer", post("/incidents/" + key + "/triage").param("reason", "More."))
        .andExpect(status().isForbidden());
    assertThat(desk.read("process-designer", "/incidents?q=" + desk.mark)).doesNotContain(key);
    assertThat(desk.read("process-designer", "/incidents/clocks")).doesNotContain(key);
    assertThat(desk.read("process-designer", "/incidents/export.csv")).doesNotContain(key);
    assertThat(desk.read("developer", "/incidents/clocks")).contains(key);
    desk.as("compliance-lead", get("/incidents/INC-1999-0001")).andExpect(status().isNotFound());
  }

  @Test
  void asksForAnotherTriage() throws Exception {
    String key = desk.triaged("Letters torn");
    again("incident-lead", key, " ").andExpect(told("Say what you know now."));
    again("incident-lead", key, "x".repeat(2001)).andExpect(told("Say what you know now."));
    desk.as("external-auditor", post("/incidents/" + key + "/triage").param("reason", "More."))
        .andExpect(status().isForbidden());
    again("incident-lead", key, "Somebody has died.")
        .andExpect(redirectedUrl("/incidents/" + key))
        .andExpect(told("Another triage is asked for."));
    again("incident-lead", key, "Once more.")
        .andExpect(told("Not asked for."))
        .andExpect(flash().attribute("typed", "Once more."));
    see("incident-lead", "/incidents/" + key)
        .andExpect(content().string(not(containsString("Triage again"))))
        .andExpect(holds("Another triage asked for"));
    desk.complete(
        "incident-lead",
        key,
        "Triage",
        Map.of(
            "harm", "death",
            "peopleAffected", "few",
            "ongoing", "no",
            "causalLink", "likely",
            "widespread", "no",
            "personalData", "none",
            "criticalInfrastructure", "no",
            "reason", "The coroner says so."));
    see("incident-lead", "/incidents/" + key)
        .andExpect(holds("Severity 1 of 4"))
        .andExpect(holds("clocks that a later triage ended"))
        .andExpect(holds("Counted anew"))
        .andExpect(holds("Not owed any more"));
  }

  @Test
  void saysInWordsWhatIsOverdue() throws Exception {
    String key = desk.triaged("Letters late");
    time.advance(Duration.ofHours(73));
    see("compliance-lead", "/incidents/" + key).andExpect(holds("Overdue by 1 h 0 min"));
    see("compliance-lead", "/incidents/clocks").andExpect(holds("Overdue by 1 h 0 min"));
    see("compliance-lead", "/incidents?clocks=overdue&q=" + desk.mark)
        .andExpect(holds(key))
        .andExpect(holds(" overdue or nearly so"));
  }

  private ResultActions again(String account, String key, String reason) throws Exception {
    return desk.as(account, post("/incidents/" + key + "/triage").param("reason", reason))
        .andExpect(status().isFound());
  }

  private static org.springframework.test.web.servlet.ResultMatcher told(String title) {
    return flash().attribute("notice", Matchers.hasEntry("title", title));
  }

  private ResultActions see(String account, String path) throws Exception {
    return desk.as(account, get(path)).andExpect(status().isOk());
  }

  private static org.springframework.test.web.servlet.ResultMatcher holds(String text) {
    return content().string(containsString(text));
  }
}
