package io.gatehouse.inbox.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.gatehouse.GatehouseTest;
import io.gatehouse.evidence.Evidence;
import io.gatehouse.inbox.PeerReviews;
import io.gatehouse.inbox.TaskRefused;
import io.gatehouse.inbox.cases.Cases;
import io.gatehouse.inbox.work.TaskWork;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@GatehouseTest
class DraftApiTests {

  @Autowired private MockMvc web;
  @Autowired private JdbcClient database;
  @Autowired private Evidence evidence;
  @Autowired private Drafts drafts;
  @Autowired private TaskWork work;

  private PeerReviews reviews;
  private String key;
  private String task;

  @BeforeEach
  void aReview(@Autowired AutowireCapableBeanFactory beans) {
    reviews = beans.createBean(PeerReviews.class);
    key = reviews.aReviewOfReportBy("risk-officer");
    task = reviews.task(key);
  }

  @Test
  void givesBackWhatWasTypedAsItWasTyped() throws Exception {
    send(get(address()), "risk-officer-2").andExpect(status().isNoContent());
    keep("risk-officer-2", "{\"verdict\":\"perh\",\"rows\":[{\"a\":null}],\"x\":\"\\u0000 ’\"}")
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.said").isString());
    send(get(address()), "risk-officer-2")
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.values.verdict").value("perh"))
        .andExpect(jsonPath("$.values.rows[0].a").isEmpty())
        .andExpect(jsonPath("$.values.x").value("\u0000 ’"))
        .andExpect(jsonPath("$.saved").isString());
    keep("risk-officer-2", "{\"verdict\":\"accepted\"}").andExpect(status().isOk());
    send(get(address()), "risk-officer-2")
        .andExpect(jsonPath("$.values.verdict").value("accepted"))
        .andExpect(jsonPath("$.values.rows").doesNotExist());
    send(delete(address()), "risk-officer-2").andExpect(status().isNoContent());
    send(get(address()), "risk-officer-2").andExpect(status().isNoContent());
  }

  @Test
  void showsItToNobodyElseAndNeverAsEvidence() throws Exception {
    var before = evidence.of(key);
    keep("risk-officer-2", "{\"reason\":\"half a thought\"}").andExpect(status().isOk());

    for (String other : new String[] {"compliance-lead", "internal-auditor", "external-auditor"}) {
      send(get(address()), other).andExpect(status().isNoContent());
      for (String path : new String[] {"/api/v1/tasks/" + task, "/api/v1/cases/" + key}) {
        assertThat(
                send(get(path), other)
                    .andExpect(status().isOk())
                    .andReturn()
                    .getResponse()
                    .getContentAsString())
            .doesNotContain("half a thought");
      }
    }
    send(get(address()), "supplier-manager").andExpect(status().isForbidden());
    assertThat(evidence.of(key)).isEqualTo(before);
  }

  @Test
  void refusesWhoeverMayNotCompleteIt() throws Exception {
    keep("risk-officer", "{}")
        .andExpect(status().isForbidden())
        .andExpect(jsonPath("$.detail", containsString("Write report")));
    keep("supplier-manager", "{}").andExpect(status().isForbidden());
    keep("external-auditor", "{}").andExpect(status().isForbidden());
    send(delete(address()), "external-auditor").andExpect(status().isForbidden());
    work.delegate(task, "risk-officer-2", "developer");
    keep("risk-officer-2", "{}")
        .andExpect(status().isForbidden())
        .andExpect(jsonPath("$.detail", startsWith("developer claimed this")));
    keep("developer", "{}").andExpect(status().isOk());
  }

  @Test
  void leavesAnothersDraftWhenForgettingTheirs() throws Exception {
    keep("risk-officer-2", "{\"reason\":\"mine\"}").andExpect(status().isOk());
    send(delete(address()), "developer").andExpect(status().isNoContent());
    send(get(address()), "risk-officer-2").andExpect(jsonPath("$.values.reason").value("mine"));
  }

  @Test
  void refusesWhatNoFormAsksFor() throws Exception {
    String tooMuch = "{\"reason\":\"%s\"}".formatted("x".repeat(DraftTable.MOST));
    keep("risk-officer-2", tooMuch)
        .andExpect(status().isPayloadTooLarge())
        .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
        .andExpect(jsonPath("$.detail", containsString("262,144")));
    keep("risk-officer-2", "{\"a\":" + "[".repeat(900) + "]".repeat(900) + "}")
        .andExpect(status().isBadRequest());
    assertThat(kept()).isZero();
  }

  @Test
  void goesWithTheTask(@Autowired Cases cases) throws Exception {
    keep("risk-officer-2", "{\"reason\":\"soon\"}").andExpect(status().isOk());
    work.complete(task, "risk-officer-2", Map.of("verdict", "accepted"));
    assertThat(kept()).isZero();
    keep("risk-officer-2", "{}")
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.detail", startsWith("risk-officer-2 completed")));

    String other = reviews.aReview();
    task = reviews.task(other);
    keep("risk-officer", "{\"reason\":\"soon\"}").andExpect(status().isOk());
    assertThat(kept()).isOne();
    cases.withdraw(other, "compliance-lead", "No report is needed any more.");
    assertThat(kept()).isZero();
  }

  @RepeatedTest(5)
  void leavesNothingBehindWhenSavedWhileItIsCompleted() throws Exception {
    var start = new CyclicBarrier(2);
    var threads = Executors.newFixedThreadPool(2);
    try {
      var saving =
          threads.submit(
              () -> {
                start.await();
                try {
                  drafts.keep(task, "risk-officer-2", new Typed(null, null, 0));
                } catch (TaskRefused e) {
                  assertThat(e.getDetailMessageCode()).isEqualTo("inbox.refused.done");
                }
                return true;
              });
      var completing =
          threads.submit(
              () -> {
                start.await();
                work.complete(task, "risk-officer-2", Map.of("verdict", "accepted"));
                return true;
              });
      assertThat(saving.get()).isTrue();
      assertThat(completing.get()).isTrue();
    } finally {
      threads.shutdown();
    }
    assertThat(kept()).isZero();
  }

  @Test
  void needsTheTokenOfThePage() throws Exception {
    var foreign = json(put(address()), "{\"values\":{}}").header("Sec-Fetch-Site", "cross-site");
    web.perform(foreign.with(user("risk-officer-2"))).andExpect(status().isForbidden());
    assertThat(kept()).isZero();
  }

  private long kept() {
    return database
        .sql("select count(*) from task_draft where task_id = ?")
        .param(task)
        .query(Long.class)
        .single();
  }

  private String address() {
    return "/api/v1/tasks/%s/draft".formatted(task);
  }

  private ResultActions keep(String account, String values) throws Exception {
    return send(json(put(address()), "{\"values\":" + values + "}"), account);
  }

  private static MockHttpServletRequestBuilder json(
      MockHttpServletRequestBuilder request, String body) {
    return request.contentType(MediaType.APPLICATION_JSON).content(body);
  }

  private ResultActions send(MockHttpServletRequestBuilder request, String account)
      throws Exception {
    return web.perform(request.with(user(account)).with(csrf()));
  }
}
