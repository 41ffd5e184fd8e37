package io.gatehouse.incident.concern;

import static java.util.Objects.requireNonNullElse;

import io.gatehouse.evidence.Evidence;
import io.gatehouse.evidence.EvidenceEntry;
import io.gatehouse.evidence.FilledIn;
import io.gatehouse.inbox.ProcessVocabulary;
import io.gatehouse.inbox.TaskOpened;
import io.gatehouse.inbox.cases.Cases;
import io.gatehouse.inbox.cases.NewCase;
import io.gatehouse.inbox.cases.ProcessCatalog;
import io.gatehouse.incident.RaisedConcerns;
import io.gatehouse.lifecycle.Doer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;

/** The process {@code concern-handling}: one role reads what was raised, asks, and answers. */
@ProcessVocabulary
public class ConcernHandling {

  public static final String PROCESS = "concern-handling";

  private static final List<String> ASSESSING =
      List.of("Task_AssessConcern", "Task_AssessAsTopManagement");

  private static final String ANSWERED = "question-answered";

  private final ConcernTable table;
  private final ConcernMails mails;
  private final Cases cases;
  private final ProcessCatalog processes;
  private final Evidence evidence;
  private final RaisedConcerns raised;
  private final RuntimeService runtime;

  ConcernHandling(
      ConcernTable table,
      ConcernMails mails,
      Cases cases,
      ProcessCatalog processes,
      Evidence evidence,
      RaisedConcerns raised,
      @Lazy RuntimeService runtime) {
    this.table = table;
    this.mails = mails;
    this.cases = cases;
    this.processes = processes;
    this.evidence = evidence;
    this.raised = raised;
    this.runtime = runtime;
  }

  /** Opens the case, lets its words be kept, and only then asks who reads them. */
  void begin(Consumer<String> keep) {
    String key = cases.open(new NewCase(PROCESS, null, null, Doer.APPLICATION, null, Map.of()));
    keep.accept(key);
    runtime.createProcessInstanceById(processes.latest(PROCESS).id()).businessKey(key).execute();
  }

  public boolean isAboutComplianceLead(String caseKey) {
    return concern(caseKey).aboutLead();
  }

  /** Keeps what its handler says to the reporter where the reporter reads it. */
  public void tell(String caseKey) {
    FilledIn assessed = assessed(caseKey);
    table.write(caseKey, false, assessed.textOr("answer", ""));
    table.assessed(caseKey, assessed.textOrNull("assessment"));
  }

  public void raiseIncident(String caseKey) {
    escalate(caseKey, raised::raiseIncident);
  }

  public void startCorrectiveAction(String caseKey) {
    escalate(caseKey, raised::startCorrectiveAction);
  }

  /**
   * @param how takes what the handler wrote for others, and the handler; returns a case's key
   */
  private void escalate(String caseKey, BinaryOperator<String> how) {
    String handler = requireNonNullElse(assessment(caseKey).by(), Doer.APPLICATION);
    table.ledTo(caseKey, how.apply(assessed(caseKey).textOr("summary", ""), handler));
  }

  /** Goes on where its handler waits for it, or tells them that there is more to read. */
  void reporterWrote(String caseKey) {
    long waiting =
        runtime
            .createExecutionQuery()
            .messageEventSubscriptionName(ANSWERED)
            .processInstanceBusinessKey(caseKey)
            .count();
    if (waiting > 0) {
      table.assessed(caseKey, null);
      runtime.createMessageCorrelation(ANSWERED).processInstanceBusinessKey(caseKey).correlate();
    } else {
      mails.tellOfMore(caseKey);
    }
  }

  @EventListener
  void hear(TaskOpened opened) {
    if (opened.task().process().equals(PROCESS)) {
      mails.tellThatItWaits(opened.task());
    }
  }

  private Concern concern(String caseKey) {
    return table
        .find(caseKey)
        .orElseThrow(() -> new IllegalStateException(caseKey + " has no concern"));
  }

  private FilledIn assessed(String caseKey) {
    return FilledIn.of(Optional.ofNullable(assessment(caseKey).values()));
  }

  private EvidenceEntry assessment(String caseKey) {
    return evidence.of(caseKey).stream()
        .filter(entry -> entry.what().equals("completed") && ASSESSING.contains(entry.task()))
        .reduce((earlier, later) -> later)
        .orElseThrow(() -> new IllegalStateException(caseKey + " is not assessed"));
  }
}
