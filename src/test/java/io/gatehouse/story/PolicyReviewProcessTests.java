package io.gatehouse.story;

import static io.gatehouse.story.Span.days;
import static io.gatehouse.story.Span.workingDays;
import static io.gatehouse.story.StoryAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.inbox.cases.CaseFile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The AI policy is read anew every year, and top management says that it is the policy. */
class PolicyReviewProcessTests extends CadenceStory {

  @Test
  void putsTheApprovedVersionInForce() {
    String id = anObligation(today().plusDays(10));
    clock.passes(days(1));
    String review = theOpenCaseOf(id);

    hold(review, "2.0");

    var inForce = entry(review, "Policy 2.0 in force");
    assertThat(inForce.get("by").asText()).isEqualTo("top-management");
    assertThat(inForce.get("iso").asText()).isEqualTo("5.2 A.2.2");
    assertThat(entry(review, REVIEW).get("files")).hasSize(1);
    assertThat(page("/cases/" + review)).contains("AI policy approved", "ai-policy.txt");
  }

  @Test
  void showsWhatIsInForceTheNextTime() {
    String id = anObligation(today().plusDays(10));
    clock.passes(days(1));
    hold(theOpenCaseOf(id), "2.0");
    does(id, "review", Map.of("reason", "The law has changed."));

    var shown = complianceLead.isShown(theOpenCaseOf(id), REVIEW);

    assertThat(shown.get("versionBefore").asText()).isEqualTo("2.0");
    assertThat(shown.get("approvedBefore").asText()).isEqualTo(today().toString());
    assertThat(shown.get("reviewedBefore").asText()).isEqualTo("yes");
  }

  @Test
  void goesBackUntilTopManagementApproves() {
    String review = aReview();
    complianceLead.completes(review, REVIEW, aPolicy("2.0"));
    complianceLead.completes(review, OTHERS, others("agree"));
    complianceLead.completes(review, ROLES, roles());
    assertThat(topManagement.isShown(review, APPROVE).get("otherPolicies").asText())
        .startsWith("Security policy");

    topManagement.completes(review, APPROVE, approval("rework"));

    assertThat(theCase(review)).waitsAt(REVIEW);
    assertThat(complianceLead.isShown(review, REVIEW).get("reworkReason").asText())
        .isEqualTo(Words.REASON);
    hold(review, "2.1");
    assertThat(entry(review, "Policy 2.1 in force")).isNotNull();
  }

  @Test
  void followsUpWhatOtherPoliciesHaveToAdjust() {
    String review = aReview();
    complianceLead.completes(review, REVIEW, aPolicy("2.0"));
    Map<String, Object> answers = new HashMap<>(others("adjust"));
    answers.put(
        "adjustments",
        List.of(
            Map.of(
                "action", "Let the purchasing policy ask for the model's documents.",
                "owner", "supplier-manager",
                "due", today().plusDays(30).toString())));
    complianceLead.completes(review, OTHERS, answers);
    complianceLead.completes(review, ROLES, roles());
    assertThat(cases.childrenOf(review)).isEmpty();

    topManagement.completes(review, APPROVE, approval("approved"));

    CaseFile action = cases.childrenOf(review).get(0);
    assertThat(action.process()).isEqualTo("action-follow-up");
    assertThat(supplierManager.isOffered(action.key(), "Carry out action")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3})
  void isWithdrawnWhereverItStands(int after) {
    String review = aReview();
    List<Map.Entry<String, Map<String, Object>>> steps =
        List.of(
            Map.entry(REVIEW, aPolicy("2.0")),
            Map.entry(OTHERS, others("agree")),
            Map.entry(ROLES, roles()));
    steps
        .subList(0, after)
        .forEach(s -> complianceLead.completes(review, s.getKey(), s.getValue()));

    complianceLead.withdraws(review);

    assertThat(file(review).get("state").asText()).isEqualTo("withdrawn");
    assertThat(file(review).get("openTasks")).isEmpty();
  }

  @Test
  void letsNobodyApproveWhatTheyPrepared() {
    people.grant("top-management", "compliance-lead", null, "administrator");
    try {
      String review = aReview();
      topManagement.completes(review, REVIEW, aPolicyOf("top-management"));
      complianceLead.completes(review, OTHERS, others("agree"));
      complianceLead.completes(review, ROLES, roles());

      assertThat(topManagement.isOffered(review, APPROVE)).isFalse();
    } finally {
      people.revoke("top-management", "compliance-lead", null, "administrator");
    }
  }

  private Map<String, Object> aPolicyOf(String account) {
    Map<String, Object> answers = new HashMap<>(aPolicy("2.0"));
    String file =
        door.upload(account, "/api/v1/files", "policy.txt", "With care.")
            .ok()
            .body()
            .get("id")
            .asText();
    answers.put("files", List.of(file));
    return answers;
  }

  @Test
  void refusesAnIncompleteReview() {
    String review = aReview();
    Map<String, Object> answers = new HashMap<>(aPolicy("2.0"));
    answers.remove("files");
    assertThat(complianceLead.tries(review, REVIEW, answers).status()).isEqualTo(400);
    answers = new HashMap<>(aPolicy("2.0"));
    answers.put("policyChange", "burnt");
    assertThat(complianceLead.tries(review, REVIEW, answers).status()).isEqualTo(400);
    answers = new HashMap<>(aPolicy("2.0"));
    answers.put("approval", "approved");
    assertThat(complianceLead.tries(review, REVIEW, answers).status()).isEqualTo(400);
    complianceLead.completes(review, REVIEW, aPolicy("2.0"));

    assertThat(complianceLead.tries(review, OTHERS, others("adjust")).status()).isEqualTo(400);
    assertThat(theCase(review)).waitsAt(OTHERS);
  }

  @Test
  void chasesWhoeverHasIt() {
    String review = aReview();

    clock.passes(workingDays(9));
    assertThat(mailbox).holds("Reminder: " + REVIEW).about(review).toNobodyBut(complianceLead);
    clock.passes(workingDays(3));
    assertThat(mailbox).holds("Overdue: " + REVIEW).about(review).to(complianceLead);
  }

  private String aReview() {
    String id = anObligation(today().plusDays(10));
    clock.passes(days(1));
    return theOpenCaseOf(id);
  }
}
