package io.gatehouse.inbox.cases;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import io.gatehouse.GatehouseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** A chain that is cut together with its head is whole by itself, but not by the books of cases. */
@GatehouseTest
class CaseBooksTests {

  private static final String REGISTRATION =
      """
      {"values": {"name": "Queue Forecast", "users": "Call centre planners", "purpose": "Predicts how long callers wait.",
        "provenance": "built"}}\
      """;
  private static final String DISMISSAL =
      """
      {"values": {"triage": "dismiss", "reason": "It is a spreadsheet, not an AI system."}}\
      """;

  @Autowired private MockMvc mvc;
  @Autowired private JdbcClient jdbc;
  @Autowired private TransactionTemplate transaction;
  private String key;

  @BeforeEach
  void aCase() throws Exception {
    key =
        JsonPath.read(
            sends("developer", "/api/v1/processes/system-registration/start", REGISTRATION, 201),
            "$.businessKey");
  }

  @Test
  void findThatTheEndIsMissingAndWhatWasDoneBefore() throws Exception {
    isDismissed();
    isWhole();
    cutTheLastEntry();
    isBroken();
    cutTheLastEntry();
    isBroken();
  }

  @Test
  void findThatACompletedTaskIsMissingThoughTheCaseGoesOn() throws Exception {
    isDismissed();
    jdbc.sql("update case_file set ended_at = null where key = ?").param(key).update();
    cutTheLastEntry();
    isWhole();
    cutTheLastEntry();
    isBroken();
  }

  @Test
  void findThatTheEndOfAWithdrawnCaseIsMissing() throws Exception {
    sends(
        "developer",
        "/api/v1/cases/" + key + "/requests",
        "{\"type\": \"withdraw\", \"reason\": \"Entered twice\"}",
        202);
    isWhole();
    cutTheLastEntry();
    isBroken();
  }

  private void isDismissed() throws Exception {
    String open =
        mvc.perform(get("/api/v1/cases/{key}", key).with(user("compliance-lead")))
            .andReturn()
            .getResponse()
            .getContentAsString();
    String task = JsonPath.read(open, "$.openTasks[0].id");
    sends("compliance-lead", "/api/v1/tasks/" + task + "/complete", DISMISSAL, 204);
  }

  private String sends(String account, String path, String body, int expected) throws Exception {
    return mvc.perform(
            post(path)
                .with(user(account))
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body))
        .andExpect(status().is(expected))
        .andReturn()
        .getResponse()
        .getContentAsString();
  }

  /** As who owns the tables could: past the triggers, and with the head. */
  private void cutTheLastEntry() {
    transaction.executeWithoutResult(
        status -> {
          jdbc.sql("set local session_replication_role = replica").update();
          jdbc.sql(
                  """
                  with cut as (delete from evidence_entry e using evidence_head h
                    where h.case_key = ? and e.case_key = h.case_key and e.seq = h.seq returning e.*)
                  update evidence_head h set seq = cut.seq - 1, hash = cut.previous from cut
                  where h.case_key = cut.case_key\
                  """)
              .param(key)
              .update();
        });
  }

  private void isWhole() throws Exception {
    mvc.perform(get("/api/v1/cases/{key}/evidence/verify", key).with(user("compliance-lead")))
        .andExpect(jsonPath("$.whole").value(true));
  }

  private void isBroken() throws Exception {
    mvc.perform(get("/api/v1/cases/{key}/evidence/verify", key).with(user("compliance-lead")))
        .andExpect(jsonPath("$.whole").value(false))
        .andExpect(jsonPath("$.reason").value(containsString("books of cases")));
  }
}
