package io.gatehouse.platform.demo;

import io.gatehouse.cadence.Obligations;
import io.gatehouse.cadence.Owed;
import io.gatehouse.evidence.file.StoredFiles;
import io.gatehouse.platform.time.ConditionalOnTimeMachine;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the demo organisation owes: a policy review under way, and late. */
@Component
@ConditionalOnTimeMachine
class DemoObligations {

  private static final String LEAD = "compliance-lead";

  private static final String POLICY =
      """
      AI policy, version 1.1 (draft)

      1. We use AI where it helps the people we serve, and say so.
      2. Somebody answers for every AI system, and can stop it.
      3. We assess what a system does to people before we use it, and again while we do.
      """;

  private final DemoPlay play;
  private final Obligations obligations;
  private final StoredFiles files;

  DemoObligations(DemoPlay play, Obligations obligations, StoredFiles files) {
    this.play = play;
    this.obligations = obligations;
    this.files = files;
  }

  /** Six weeks ago the organisation took on to review its policy by the beginning of this week. */
  void takenOn(LocalDate today) {
    obligations.takeOn(Owed.byTheOrganisation("policy-review"), today.minusDays(4), LEAD);
  }

  void policyReview() {
    String review = play.openCase("policy-review");
    var text = new ByteArrayInputStream(POLICY.getBytes(StandardCharsets.UTF_8));
    String file = files.store("ai-policy-1.1.txt", "text/plain", text, LEAD).id();
    play.does(
        LEAD,
        review,
        "Task_ReviewAiPolicy",
        Map.of(
            "policyChange", "revised",
            "policyVersion", "1.1",
            "policyChanges",
                "Purpose and objectives still fit. New: who may stop a system, and how.",
            "files", List.of(file)));
  }
}
