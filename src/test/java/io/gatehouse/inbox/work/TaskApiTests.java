package io.gatehouse.inbox.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.gatehouse.GatehouseTest;
import io.gatehouse.evidence.Evidence;
import io.gatehouse.inbox.PeerReviews;
import io.gatehouse.inbox.cases.Cases;
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
class TaskApiTests {

  private static final String ACCEPTED =
      "{\"values\":{\"verdict\":\"accepted\",\"reason\":\"Sound\"}}";

  @Autowired private MockMvc web;
  @Autowired private Cases cases;
  @Autowired private Evidence evidence;

  private PeerReviews reviews;

  @BeforeEach
  void publish(@Autowired AutowireCapableBeanFactory beans) {
    reviews = beans.createBean(PeerReviews.class);
  }

  @Test
  void completesWithValidValuesAndKeepsThemAsEvidence() throws Exception {
    String key = reviews.aReviewOfReportBy("risk-officer");

    complete(reviews.task(key), "risk-officer-2", ACCEPTED).andExpect(status().isNoContent());

    assertThat(cases.get(key).outcome()).isEqualTo("Report accepted");
    assertThat(evidence.latestValues(key, "Task_ReviewReport"))
        .contains(Map.of("verdict", "accepted", "reason", "Sound"));
    assertThat(evidence.verify(key).whole()).isTrue();
  }

  @Test
  void takesTheOutcomeToTheEngine() throws Exception {
    String key = reviews.aReviewOfReportBy("risk-officer");

    complete(reviews.task(key), "risk-officer-2", "{\"values\":{\"verdict\":\"refused\"}}")
        .andExpect(status().isNoContent());

    assertThat(cases.get(key).outcome()).isEqualTo("Report refused");
  }

  @Test
  void refusesWrongValuesAfterEverythingElse() throws Exception {
    String task = reviews.task(reviews.aReviewOfReportBy("risk-officer"));

    complete(task, "developer", "{}").andExpect(status().isForbidden());
    complete(task, "risk-officer", "{}")
        .andExpect(status().isForbidden())
        .andExpect(jsonPath("$.detail", containsString("Write report")));
    complete(task, "risk-officer-2", "{\"values\":{\"verdict\":\"perhaps\"}}")
        .andExpect(status().isBadRequest())
        .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
        .andExpect(jsonPath("$.errors[*].field", hasItem("verdict")));
  }

  @Test
  void refusesWhatIsNestedDeeperThanAnyForm() throws Exception {
    String task = reviews.task(reviews.aReviewOfReportBy("risk-officer"));
    String deep = "[".repeat(900) + "]".repeat(900);

    complete(task, "risk-officer-2", "{\"values\":{\"verdict\":" + deep + "}}")
        .andExpect(status().isBadRequest());
    complete(task, "risk-officer-2", "{\"values\":{\"verdict\":[\"\\u0000\"]}}")
        .andExpect(status().isBadRequest());
  }

  @Test
  void refusesWhatIsLongerThanAnyForm() throws Exception {
    String task = reviews.task(reviews.aReviewOfReportBy("risk-officer"));

    complete(task, "risk-officer-2", " ".repeat(4_100_000) + ACCEPTED)
        .andExpect(status().isBadRequest())
        .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
        .andExpect(jsonPath("$.detail", startsWith("The request is longer")));
    String verdict = "x".repeat(4_100_000);
    complete(task, "risk-officer-2", "{\"values\":{\"verdict\":\"" + verdict + "\"}}")
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.detail", startsWith("The request is longer")));
    complete(task, "risk-officer-2", " ".repeat(3_900_000) + ACCEPTED)
        .andExpect(status().isNoContent());
  }

  @Test
  void tellsWhoWasFaster() throws Exception {
    String task = reviews.task(reviews.aReview());
    complete(task, "risk-officer", "{}").andExpect(status().isNoContent());

    complete(task, "risk-officer-2", "{}")
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.detail", startsWith("risk-officer completed “Write report” at")));
    complete(task, "developer", "{}").andExpect(status().isForbidden());
  }

  @Test
  void letsOneOfTwoClaim() throws Exception {
    String task = reviews.task(reviews.aReview());

    act(task, "claim", "risk-officer").andExpect(status().isNoContent());
    act(task, "claim", "risk-officer").andExpect(status().isNoContent());
    act(task, "claim", "risk-officer-2")
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.detail", startsWith("risk-officer claimed this at")));
    complete(task, "risk-officer-2", "{}").andExpect(status().isForbidden());
    act(task, "release", "risk-officer-2").andExpect(status().isForbidden());
    act(task, "release", "risk-officer").andExpect(status().isNoContent());
    act(task, "claim", "risk-officer-2").andExpect(status().isNoContent());
  }

  @Test
  void delegatesToAnybodyNotExcluded() throws Exception {
    String task = reviews.task(reviews.aReviewOfReportBy("risk-officer"));

    delegate(task, "risk-officer-2", "risk-officer").andExpect(status().isForbidden());
    delegate(task, "risk-officer-2", "nobody-here")
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.errors[0].field").value("to"))
        .andExpect(jsonPath("$.errors[0].message", containsString("nobody-here")));
    delegate(task, "risk-officer-2", "developer").andExpect(status().isNoContent());
    complete(task, "risk-officer-2", ACCEPTED).andExpect(status().isForbidden());
    complete(task, "developer", ACCEPTED).andExpect(status().isNoContent());
  }

  @Test
  void delegatesToNobodyWhoCannotWorkOnTasks() throws Exception {
    String task = reviews.task(reviews.aReviewOfReportBy("risk-officer"));

    delegate(task, "risk-officer-2", "external-auditor")
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.errors[0].field").value("to"));
    page("/tasks/" + task, "risk-officer-2")
        .andExpect(
            content().string(containsString("<option value=\"developer\">developer</option>")))
        .andExpect(content().string(not(containsString("external-auditor"))));
    complete(task, "risk-officer-2", ACCEPTED).andExpect(status().isNoContent());
  }

  @Test
  void showsTheTaskWithItsForm() throws Exception {
    String key = reviews.aReviewOfReportBy("risk-officer");
    String task = reviews.task(key);

    web.perform(get("/api/v1/tasks/" + task).with(user("risk-officer-2")))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.id").value(task))
        .andExpect(jsonPath("$.case").value(key))
        .andExpect(jsonPath("$.process").value("peer-review"))
        .andExpect(jsonPath("$.due").value("2130-01-04T17:00:00Z"))
        .andExpect(jsonPath("$.formId").value("review-report"))
        .andExpect(jsonPath("$.schema.id").value("review-report"))
        .andExpect(jsonPath("$.values").isMap());
    web.perform(get("/api/v1/tasks/" + task).with(user("supplier-manager")))
        .andExpect(status().isForbidden());
    web.perform(get("/api/v1/tasks/nothing").with(user("risk-officer")))
        .andExpect(status().isNotFound());
  }

  @Test
  void showsTheDiagramToWhoeverIsSignedIn() throws Exception {
    reviews.aReview();

    web.perform(get("/api/v1/processes/peer-review/diagram?version=1").with(user("developer")))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Task_WriteReport")));
  }

  @Test
  void showsTaskPagesInEveryState() throws Exception {
    String key = reviews.aReviewOfReportBy("risk-officer");
    String task = reviews.task(key);

    page("/tasks/" + task, "risk-officer-2").andExpect(status().isOk());
    page("/tasks/" + task, "risk-officer")
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("You did “Write report”")));
    page("/tasks/" + task + "/preview", "risk-officer-2").andExpect(status().isOk());
    complete(task, "risk-officer-2", ACCEPTED).andExpect(status().isNoContent());
    page("/tasks/" + task, "risk-officer")
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("risk-officer-2 completed this")));
    page("/tasks/" + task + "/done", "risk-officer-2").andExpect(status().is3xxRedirection());
    page("/tasks/nothing", "risk-officer").andExpect(status().isNotFound());
  }

  private ResultActions page(String path, String account) throws Exception {
    return web.perform(get(path).with(user(account)).accept(MediaType.TEXT_HTML));
  }

  private ResultActions complete(String task, String account, String body) throws Exception {
    return send(post("/api/v1/tasks/%s/complete".formatted(task)).content(body), account);
  }

  private ResultActions delegate(String task, String account, String to) throws Exception {
    return send(
        post("/api/v1/tasks/%s/delegate".formatted(task)).content("{\"to\":\"%s\"}".formatted(to)),
        account);
  }

  private ResultActions act(String task, String what, String account) throws Exception {
    return send(post("/api/v1/tasks/%s/%s".formatted(task, what)), account);
  }

  private ResultActions send(MockHttpServletRequestBuilder request, String account)
      throws Exception {
    return web.perform(
        request.contentType(MediaType.APPLICATION_JSON).with(user(account)).with(csrf()));
  }
}
