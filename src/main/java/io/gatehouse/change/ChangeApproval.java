package io.gatehouse.change;

import io.gatehouse.inbox.ProcessVocabulary;
import io.gatehouse.inbox.cases.CaseFile;
import io.gatehouse.inbox.cases.Cases;
import io.gatehouse.lifecycle.AiSystemLifecycle;
import io.gatehouse.lifecycle.CaseNotes;
import io.gatehouse.lifecycle.CaseNotes.Heading;
import io.gatehouse.lifecycle.Doer;
import io.gatehouse.lifecycle.StageEntered;
import io.gatehouse.lifecycle.request.Requests;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;

/** The process {@code change-approval}: a change is classed, approved, made, and checked. */
@ProcessVocabulary
public class ChangeApproval {

  public static final String PROCESS = "change-approval";

  static final String ASSESS = "Task_AssessImpact";
  static final String APPROVE_AS_OWNER = "Task_ApproveAsOwner";
  static final String APPROVE_RELEASE = "Task_ApproveRelease";
  static final String APPROVE_AFTERWARDS = "Task_ApproveAfterwards";
  static final String REVISE = "Task_ReviseChange";
  static final String IMPLEMENT = "Task_ImplementChange";
  static final String IMPLEMENT_AT_ONCE = "Task_ImplementAtOnce";
  static final String VERIFY = "Task_VerifyChange";
  static final String ROLL_BACK = "Task_RollBackChange";

  private static final String RESUMED = "operation-resumed";
  private static final String STOPPED = "system-stopped";

  private final Cases cases;
  private final ChangeClassification classification;
  private final ChangeAnswers answers;
  private final AiSystemLifecycle lifecycle;
  private final Requests requests;
  private final CaseNotes notes;
  private final RuntimeService runtime;

  ChangeApproval(
      Cases cases,
      ChangeClassification classification,
      ChangeAnswers answers,
      AiSystemLifecycle lifecycle,
      Requests requests,
      CaseNotes notes,
      @Lazy RuntimeService runtime) {
    this.cases = cases;
    this.classification = classification;
    this.answers = answers;
    this.lifecycle = lifecycle;
    this.requests = requests;
    this.notes = notes;
    this.runtime = runtime;
  }

  /**
   * Classes the change by what was asked or last revised; returns its class.
   *
   * @throws ChangeRefused when the stage of its system takes no such change
   */
  public String classify(String caseKey) {
    return classification.classify(caseKey, answers.systemOf(caseKey), answers.asked(caseKey));
  }

  /** Who asked for the change, and revises it. */
  public String asker(String caseKey) {
    return cases.get(caseKey).startedBy();
  }

  /** Whether a gate is to be passed again; what was never in use has its gates still ahead. */
  public boolean reopens(String caseKey) {
    return answers.classOf(caseKey).equals("substantial")
        && lifecycle.wasEverInUse(answers.systemOf(caseKey));
  }

  /** Asks the system's lifecycle case to go back to the stage that the change re-opens. */
  public void reopen(String caseKey) {
    String systemId = answers.systemOf(caseKey);
    String stage = answers.stageToReopen(caseKey);
    String reason = caseKey + ": " + cases.get(caseKey).title();
    requests.reopen(systemId, stage, reason, Doer.current());
    Heading reopened = new Heading(ChangeAnswers.REOPENED, "6.3 A.6.1.3");
    notes.noted(caseKey, reopened, Doer.current(), Map.of("reopens", stage));
  }

  /** Tells those whose system is back in operation, and those who wait for it in vain. */
  @EventListener
  void hear(StageEntered entered) {
    for (CaseFile change : openChanges(entered.systemId())) {
      boolean reopened =
          answers
              .reopenedAt(change.key())
              .filter(since -> !requests.waitsToReopen(entered.systemId(), since))
              .isPresent();
      switch (entered.stage()) {
        case "operation" -> tell(change, RESUMED, reopened);
        // what still waits to be re-opened then, the suspended system refuses
        case "suspended" -> tell(change, STOPPED, !reopened);
        case "ended" -> tell(change, STOPPED, true);
        default -> {}
      }
    }
  }

  private List<CaseFile> openChanges(String systemId) {
    return cases.ofSystem(systemId).stream()
        .filter(file -> file.open() && file.process().equals(PROCESS))
        .toList();
  }

  private void tell(CaseFile change, String message, boolean concerns) {
    if (concerns && awaits(change, message)) {
      runtime
          .createMessageCorrelation(message)
          .processInstanceBusinessKey(change.key())
          .correlate();
    }
  }

  private boolean awaits(CaseFile change, String message) {
    return runtime
            .createExecutionQuery()
            .messageEventSubscriptionName(message)
            .processInstanceBusinessKey(change.key())
            .count()
        > 0;
  }
}
