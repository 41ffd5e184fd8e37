package io.gatehouse.inbox.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import com.jayway.jsonpath.JsonPath;
import io.gatehouse.GatehouseTest;
import io.gatehouse.evidence.Evidence;
import io.gatehouse.evidence.NewEvidence;
import io.gatehouse.inbox.PeerReviews;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

@GatehouseTest
class TextSearchTests {

  @Autowired private MockMvc web;
  @Autowired private Evidence evidence;
  @Autowired private TransactionTemplate transaction;
  @Autowired private JdbcClient jdbc;

  private String key;

  @BeforeEach
  void aReview(@Autowired AutowireCapableBeanFactory beans) {
    key = beans.createBean(PeerReviews.class).aReviewOfReportBy("risk-officer");
  }

  @Test
  void findsWhatWasFilledInInTheCase() throws Exception {
    fillIn(
        Map.of(
            "summary",
            "Sorts zebra parcels.",
            "items",
            List.of(
                Map.of("title", "Test report", "help", "Giraffes welcome", "answer", "Okapi"))));

    assertThat(found("ZEBRA par")).containsExactly(key);
    assertThat(found("kap")).containsExactly(key);
    assertThat(found("ok")).as("too short for the index").doesNotContain(key);
    assertThat(found("zebra cases")).isEmpty();
    assertThat(found("100%_")).isEmpty();
  }

  @Test
  void findsNeitherWhatTheFormExplainedNorHashes() throws Exception {
    fillIn(
        Map.of(
            "items",
            List.of(Map.of("help", "Gnus welcome")),
            "hash",
            "9f3c9f3c9f3c9f3c9f3c9f3c9f3cabcd"));

    assertThat(found("gnus")).isEmpty();
    assertThat(found("9f3cabcd")).isEmpty();
  }

  @Test
  void findsNothingOfWhatIsErased() throws Exception {
    fillIn(Map.of("summary", "Lives in a quagga house."));
    assertThat(found("quagga")).containsExactly(key);
    evidence.erase(key, evidence.of(key).size(), "administrator", "By law");
    assertThat(found("quagga")).isEmpty();
  }

  @Test
  void findsInCasesToo() throws Exception {
    fillIn(Map.of("summary", "Keeps a tapir."));
    cases("tapir", "compliance-lead", containsString(key));
    cases("tapir", "supplier-manager", not(containsString(key)));
    cases("no such animal", "compliance-lead", not(containsString(key)));
  }

  @Test
  void findsWhatIsCalledSoByTheShortestText() throws Exception {
    jdbc.sql("update case_file set title = 'About \u03c8\u03c9' where key = ?").param(key).update();
    assertThat(found("\u03c8\u03c9")).containsExactly(key);
  }

  @Test
  void findsNothingOfWhatIsFilledInInConfidence() throws Exception {
    fillIn(Map.of("summary", "Met a wolverine."));
    assertThat(found("wolverine")).containsExactly(key);
    inConfidence(true);
    try {
      assertThat(found("wolverine")).isEmpty();
      assertThat(found(key)).as("by its key").containsExactly(key);
      cases("wolverine", "compliance-lead", not(containsString(key)));
      cases(key, "compliance-lead", not(containsString("/cases/" + key)));
    } finally {
      inConfidence(false);
    }
  }

  private void inConfidence(boolean closed) {
    jdbc.sql("update case_file set confidential = ? where key = ?").params(closed, key).update();
  }

  private void cases(String q, String reader, org.hamcrest.Matcher<String> expected)
      throws Exception {
    web.perform(get("/cases").param("q", q).with(user(reader)))
        .andExpect(content().string(expected));
  }

  private void fillIn(Map<String, Object> values) {
    transaction.executeWithoutResult(
        status ->
            evidence.record(
                new NewEvidence(
                    key,
                    "completed",
                    "Task_WriteReport",
                    "Write report",
                    "developer",
                    null,
                    false,
                    values,
                    List.of(),
                    "peer-review",
                    1,
                    null)));
  }

  private List<String> found(String q) throws Exception {
    return JsonPath.read(
        web.perform(get("/api/v1/tasks").param("q", q).with(user("risk-officer-2")))
            .andReturn()
            .getResponse()
            .getContentAsString(),
        "$.items[*].case");
  }
}
