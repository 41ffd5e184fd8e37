package io.gatehouse.story;

import io.gatehouse.incident.concern.Concerns;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** The words in which stories of concerns are told. */
abstract class ConcernStory extends Story {

  protected static final String WORRY = "Zinnober: letters of one street are never sorted.";
  protected static final String ASSESS = "Assess concern";
  protected static final String ASSESS_ABOVE = "Assess as top management";
  protected static final String ANSWER = "We looked at it, and this is what we found.";
  protected static final String SUMMARY = "Letters of some addresses were not sorted.";

  private static final List<String> EVERYBODY =
      List.of(
          "system-owner",
          "developer",
          "data-steward",
          "risk-officer",
          "security-officer",
          "release-approver",
          "incident-lead",
          "supplier-manager",
          "internal-auditor",
          "external-auditor",
          "administrator");

  @Autowired protected Concerns concerns;
  @Autowired protected JdbcClient jdbc;
  @Autowired private MockMvc mvc;

  protected Reporter reporter;

  @BeforeEach
  void introduceTheReporter() {
    reporter = new Reporter(mvc);
  }

  protected String caseOf(String code) {
    return concerns.follow(code).orElseThrow().caseKey();
  }

  protected Actor handler(boolean aboutLead) {
    return aboutLead ? topManagement : complianceLead;
  }

  protected static String task(boolean aboutLead) {
    return aboutLead ? ASSESS_ABOVE : ASSESS;
  }

  protected void assess(String caseKey, boolean aboutLead, String assessment) {
    handler(aboutLead).completes(caseKey, task(aboutLead), assessed(assessment));
  }

  protected static Map<String, Object> assessed(String assessment) {
    Map<String, Object> values = new HashMap<>();
    values.put("assessment", assessment);
    values.put("answer", ANSWER);
    if (!assessment.equals("question")) {
      values.put("reason", Words.REASON);
    }
    if (assessment.equals("incident") || assessment.equals("corrective-action")) {
      values.put("summary", SUMMARY);
    }
    return values;
  }

  /** All who do not handle it. */
  protected static List<String> others(boolean aboutLead) {
    return Stream.concat(
            EVERYBODY.stream(), Stream.of(aboutLead ? "compliance-lead" : "top-management"))
        .toList();
  }

  protected String taskOf(String concern) {
    return jdbc.sql("select task_id from inbox_task where case_key = ?")
        .param(concern)
        .query(String.class)
        .single();
  }
}
