package io.gatehouse.inbox.cases;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import io.gatehouse.GatehouseTest;
import io.gatehouse.inventory.Systems;
import io.gatehouse.inventory.importing.Imports;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@GatehouseTest
class CaseJourneyTests {

  private static final String REGISTRATION =
      """
      {"values": {"name": "Queue Forecast", "users": "Call centre planners", "purpose": "Predicts how long callers wait.",
        "provenance": "built"}}""";

  @Autowired private MockMvc mvc;
  @Autowired private Imports imports;
  @Autowired private Systems systems;

  @Test
  void tellsTheStoryOfACaseToThoseWhoMayReadIt() throws Exception {
    String key = register();
    assertThat(key).startsWith("REG-");
    mvc.perform(get("/api/v1/cases/{key}", key).with(user("developer")))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.state").value("running"))
        .andExpect(jsonPath("$.timeline[0].what").value("started"))
        .andExpect(jsonPath("$.openTasks[0].name").value("Triage registration"));
    mvc.perform(get("/cases/{key}", key).with(user("compliance-lead")))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Queue Forecast")));
    mvc.perform(get("/api/v1/cases/{key}", key).with(user("process-designer")))
        .andExpect(status().isForbidden());
  }

  @Test
  void withdrawsACaseOnceAndOnlyForItsStarterOrTheComplianceLead() throws Exception {
    String key = register();
    withdraw(key, "compliance-lead", "", 400);
    withdraw(key, "compliance-lead", "x".repeat(2001), 400);
    withdraw(key, "risk-officer", "Not needed", 403);
    withdraw(key, "developer", "Entered twice", 202);
    withdraw(key, "developer", "Entered twice", 409);
    mvc.perform(get("/api/v1/cases/{key}", key).with(user("developer")))
        .andExpect(jsonPath("$.state").value("withdrawn"))
        .andExpect(jsonPath("$.openTasks").isEmpty());
  }

  @Test
  @ExtendWith(OutputCaptureExtension.class)
  void refusesAWithdrawalThatTheProcessDoesNotAllow(CapturedOutput log) throws Exception {
    imports.run(
        "name,stage\nNever withdrawn,operation\n".getBytes(UTF_8), null, false, "administrator");
    String system = systems.similarTo("Never withdrawn").get(0).id();

    ask(system, "compliance-lead", "withdraw", "It is time")
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.detail", containsString("its process does not allow it")));

    mvc.perform(get("/api/v1/cases/{key}", system).with(user("compliance-lead")))
        .andExpect(jsonPath("$.state").value("running"));
    assertThat(log).doesNotContain("Cannot correlate message", "ENGINE-16004");
  }

  @Test
  void namesWhatIsWrongWithARequest() throws Exception {
    String key = register();
    ask(key, "compliance-lead", "party", "It is time")
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.errors[0].field").value("type"));
    ask(key, "compliance-lead", "withdraw", " ")
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.errors[0].field").value("reason"));
  }

  @Test
  void refusesAStartThatItsFormWouldRefuse() throws Exception {
    mvc.perform(
            post("/api/v1/processes/system-registration/start")
                .with(user("developer"))
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"values\": {\"provenance\": \"stolen\", \"stage\": \"operation\"}}"))
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.errors[*].field").value(org.hamcrest.Matchers.hasItem("name")));
    mvc.perform(
            post("/api/v1/processes/ai-system-lifecycle/start")
                .with(user("developer"))
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content("{}"))
        .andExpect(status().isForbidden());
    mvc.perform(get("/api/v1/processes/nothing/start-form").with(user("developer")))
        .andExpect(status().isNotFound());
  }

  private String register() throws Exception {
    String answer =
        mvc.perform(
                post("/api/v1/processes/system-registration/start")
                    .with(user("developer"))
                    .with(csrf())
                    .contentType(MediaType.APPLICATION_JSON)
                    .content(REGISTRATION))
            .andExpect(status().isCreated())
            .andReturn()
            .getResponse()
            .getContentAsString();
    return JsonPath.read(answer, "$.businessKey");
  }

  private void withdraw(String key, String account, String reason, int expected) throws Exception {
    ask(key, account, "withdraw", reason).andExpect(status().is(expected));
  }

  private ResultActions ask(String key, String account, String type, String reason)
      throws Exception {
    return mvc.perform(
        post("/api/v1/cases/{key}/requests", key)
            .with(user(account))
            .with(csrf())
            .contentType(MediaType.APPLICATION_JSON)
            .content("{\"type\": \"%s\", \"reason\": \"%s\"}".formatted(type, reason)));
  }
}
