package io.gatehouse.cadence.policy;

import io.gatehouse.evidence.Evidence;
import io.gatehouse.evidence.EvidenceEntry;
import io.gatehouse.evidence.FilledIn;
import io.gatehouse.improvement.Action;
import io.gatehouse.improvement.ActionFollowUp;
import io.gatehouse.inbox.ProcessVocabulary;
import io.gatehouse.lifecycle.CaseNotes;
import io.gatehouse.lifecycle.CaseNotes.Heading;
import java.util.Map;

/** The process {@code policy-review}: the AI policy is read anew and approved. */
@ProcessVocabulary
public class PolicyReview {

  public static final String PROCESS = "policy-review";

  static final String REVIEW = "Task_ReviewAiPolicy";
  static final String OTHERS = "Task_CheckOtherPoliciesAgree";
  static final String ROLES = "Task_ConfirmRolesAndResponsibilities";
  static final String APPROVE = "Task_ApproveAiPolicy";

  private final Evidence evidence;
  private final ActionFollowUp actions;
  private final CaseNotes notes;

  PolicyReview(Evidence evidence, ActionFollowUp actions, CaseNotes notes) {
    this.evidence = evidence;
    this.actions = actions;
    this.notes = notes;
  }

  /** The version that was approved is in force; what must be adjusted elsewhere is followed up. */
  public void putInForce(String caseKey) {
    String version = answers(caseKey, REVIEW).textOr("policyVersion", "");
    String approver = doer(caseKey, APPROVE);
    var inForce = new Heading("cadence.note.policy-in-force", "5.2 A.2.2", version);
    notes.noted(caseKey, inForce, approver, Map.of("policyVersion", version));
    FilledIn others = answers(caseKey, OTHERS);
    if (others.textOr("agreement", "").equals("adjust")) {
      others.rows("adjustments").forEach(row -> followUp(caseKey, row));
    }
  }

  private void followUp(String caseKey, FilledIn adjustment) {
    String asker = doer(caseKey, OTHERS);
    actions.ask(
        new Action(
            adjustment.textOr("action", ""),
            adjustment.textOr("owner", asker),
            adjustment.date("due").orElseThrow(),
            asker,
            caseKey,
            null));
  }

  private FilledIn answers(String caseKey, String task) {
    return FilledIn.of(evidence.latestValues(caseKey, task));
  }

  private String doer(String caseKey, String task) {
    return evidence.of(caseKey).stream()
        .filter(entry -> task.equals(entry.task()) && entry.by() != null)
        .map(EvidenceEntry::by)
        .reduce((earlier, later) -> later)
        .orElseThrow();
  }
}
