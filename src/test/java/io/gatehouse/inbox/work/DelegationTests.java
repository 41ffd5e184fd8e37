package io.gatehouse.inbox.work;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.gatehouse.GatehouseTest;
import io.gatehouse.identity.absence.AbsenceDesk;
import io.gatehouse.identity.absence.Absences;
import io.gatehouse.inbox.OpenTasks;
import io.gatehouse.inbox.PeerReviews;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@GatehouseTest
class DelegationTests {

  private static final String NOTE = "You know the <model> better.";

  @Autowired private MockMvc web;
  @Autowired private ObjectMapper json;
  @Autowired private OpenTasks open;
  @Autowired private Absences absences;
  @Autowired private AbsenceDesk absenceDesk;

  private String task;

  @BeforeEach
  void aReview(@Autowired AutowireCapableBeanFactory beans) {
    PeerReviews reviews = beans.createBean(PeerReviews.class);
    task = reviews.task(reviews.aReviewOfReportBy("risk-officer"));
  }

  @Test
  void tellsTheReceiverWhoGaveItAndWhy() throws Exception {
    give("risk-officer-2", "developer", NOTE).andExpect(status().isNoContent());

    page("developer")
        .andExpect(content().string(containsString("risk-officer-2 gave you this.")))
        .andExpect(content().string(containsString("You know the &lt;model&gt; better.")))
        .andExpect(content().string(not(containsString("Take back"))));
    page("compliance-lead").andExpect(content().string(not(containsString("know the"))));
  }

  @Test
  void offersHoldersFirstAndSaysWhoMayNotAndWhoIsAway() throws Exception {
    LocalDate until = absences.today().plusDays(2);
    absenceDesk.set("developer", "data-steward", absences.today(), until, "test");
    try {
      String page = page("risk-officer-2").andReturn().getResponse().getContentAsString(UTF_8);

      assertThat(page)
          .containsSubsequence(
              "label=\"Hold risk-officer\"",
              "value=\"risk-officer\" disabled",
              "risk-officer: did “Write report”, so not this",
              "label=\"Others\"",
              "value=\"data-steward\">data-steward<",
              "developer: away until",
              "data-steward stands in",
              "internal-auditor: internal-auditor of this system, so not this");
      assertThat(page).doesNotContain("value=\"risk-officer-2\"");
    } finally {
      absenceDesk.remove("developer", "test");
    }
  }

  @Test
  void isRefusedAboutTheReceiverAndKeepsWhatWasTyped() throws Exception {
    var refused =
        send(
                post("/tasks/" + task + "/delegate")
                    .param("to", "internal-auditor")
                    .param("note", NOTE),
                "risk-officer-2")
            .andReturn();

    web.perform(
            get("/tasks/" + task)
                .with(user("risk-officer-2"))
                .cookie(refused.getResponse().getCookie("GATEHOUSE")))
        .andExpect(
            content()
                .string(
                    containsString(
                        "internal-auditor is internal-auditor of this system, so “Review report”"
                            + " cannot be given to them. Choose somebody else.")))
        .andExpect(content().string(containsString("the &lt;model&gt; better.</textarea>")));
    give("risk-officer-2", "risk-officer", null)
        .andExpect(status().isForbidden())
        .andExpect(jsonPath("$.detail", startsWith("risk-officer did “Write report”")));
  }

  @Test
  void isTakenBackWhileNothingHasHappened() throws Exception {
    give("risk-officer-2", "developer", NOTE);
    page("risk-officer-2")
        .andExpect(content().string(containsString("You gave this to developer.")))
        .andExpect(content().string(containsString("Take back")));

    send(post("/tasks/%s/take-back".formatted(task)), "risk-officer-2")
        .andExpect(redirectedUrl("/tasks/" + task));
    assertThat(assignee()).isEqualTo("risk-officer-2");
    page("risk-officer-2").andExpect(content().string(not(containsString("Take back"))));
    takeBack("risk-officer-2").andExpect(status().isConflict());
  }

  @Test
  void comesBackToWhoHadItThoughTheyHoldNoRole() throws Exception {
    give("risk-officer-2", "developer", null);
    give("developer", "data-steward", null);
    takeBack("risk-officer-2").andExpect(status().isConflict());
    takeBack("developer").andExpect(status().isNoContent());
    assertThat(assignee()).isEqualTo("developer");
  }

  @Test
  void staysWhereItIsOnceTheReceiverHasBegun() throws Exception {
    give("risk-officer-2", "developer", NOTE);
    send(
            put("/api/v1/tasks/%s/draft".formatted(task))
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"values\":{\"reason\":\"So far\"}}"),
            "developer")
        .andExpect(status().isOk());
    page("risk-officer-2")
        .andExpect(content().string(containsString("They have begun to work on it.")))
        .andExpect(content().string(not(containsString("So far</"))));
    takeBack("risk-officer-2")
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.detail", startsWith("developer has begun")));
    assertThat(assignee()).isEqualTo("developer");
  }

  @Test
  void isOverOnceItWasReleasedOrDone() throws Exception {
    give("risk-officer-2", "developer", NOTE);
    act("release", "developer", Map.of()).andExpect(status().isNoContent());
    takeBack("risk-officer-2").andExpect(status().isConflict());
    give("risk-officer-2", "developer", NOTE);
    act("complete", "developer", Map.of("values", Map.of("verdict", "accepted")))
        .andExpect(status().isNoContent());
    takeBack("risk-officer-2")
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.detail", startsWith("developer completed")));
  }

  @Test
  void isTakenBackByNobodyElse() throws Exception {
    give("risk-officer-2", "developer", NOTE);
    takeBack("risk-officer").andExpect(status().isConflict());
    takeBack("external-auditor").andExpect(status().isForbidden());
    takeBack("developer").andExpect(status().isConflict());
    assertThat(assignee()).isEqualTo("developer");
  }

  @Test
  void hasANoteOfSomeLength() throws Exception {
    give("risk-officer-2", "developer", "x".repeat(501))
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.errors[0].field").value("note"));
    give("risk-officer-2", "risk-officer-2", "a\u0000b").andExpect(status().isNoContent());
    give("risk-officer-2", "developer", "x".repeat(500)).andExpect(status().isNoContent());
  }

  private String assignee() {
    return open.find(task).orElseThrow().assignee();
  }

  private ResultActions give(String from, String to, String note) throws Exception {
    return act("delegate", from, note == null ? Map.of("to", to) : Map.of("to", to, "note", note));
  }

  private ResultActions takeBack(String account) throws Exception {
    return act("take-back", account, Map.of());
  }

  private ResultActions act(String what, String account, Map<String, ?> body) throws Exception {
    return send(
        post("/api/v1/tasks/%s/%s".formatted(task, what))
            .contentType(MediaType.APPLICATION_JSON)
            .content(json.writeValueAsString(body)),
        account);
  }

  private ResultActions page(String account) throws Exception {
    return send(get("/tasks/" + task), account).andExpect(status().isOk());
  }

  private ResultActions send(MockHttpServletRequestBuilder request, String account)
      throws Exception {
    return web.perform(request.with(user(account)).with(csrf()));
  }
}
