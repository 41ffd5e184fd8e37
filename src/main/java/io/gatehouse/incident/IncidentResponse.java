package io.gatehouse.incident;

import io.gatehouse.inbox.ProcessVocabulary;
import io.gatehouse.inbox.cases.Cases;
import io.gatehouse.inbox.model.OpenDeadlines;
import io.gatehouse.incident.clock.ClockBook;
import io.gatehouse.incident.clock.ClockBook.Recount;
import io.gatehouse.lifecycle.StageEntered;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.transaction.annotation.Transactional;

/** The process {@code incident-response}: from the report to the day when nothing is owed. */
@ProcessVocabulary
public class IncidentResponse {

  public static final String PROCESS = "incident-response";

  static final String ACKNOWLEDGE = "Task_AcknowledgeIncident";
  static final String TRIAGE_AGAIN = "Task_TriageIncidentAgain";
  static final String CONTAIN = "Task_ContainIncident";
  static final String ANALYSE = "Task_AnalyseCause";
  static final String LEARN = "Task_RecordLessons";
  static final String CLOSE = "Task_CloseIncident";
  static final String CONFIRM = "Task_ConfirmClosure";

  private static final String TRIAGE_REQUESTED = "triage-requested";

  private final Incidents incidents;
  private final IncidentAnswers answers;
  private final IncidentClassification classification;
  private final IncidentNotification notification;
  private final IncidentConsequences consequences;
  private final ClockBook clocks;
  private final IncidentMails mails;
  private final Cases cases;
  private final OpenDeadlines deadlines;
  private final RuntimeService runtime;

  IncidentResponse(
      Incidents incidents,
      IncidentAnswers answers,
      IncidentClassification classification,
      IncidentNotification notification,
      IncidentConsequences consequences,
      ClockBook clocks,
      IncidentMails mails,
      Cases cases,
      OpenDeadlines deadlines,
      @Lazy RuntimeService runtime) {
    this.incidents = incidents;
    this.answers = answers;
    this.classification = classification;
    this.notification = notification;
    this.consequences = consequences;
    this.clocks = clocks;
    this.mails = mails;
    this.cases = cases;
    this.deadlines = deadlines;
    this.runtime = runtime;
  }

  /** Classes it by the last triage, and counts its clocks; returns its severity, 1 to 4. */
  @Transactional
  public String classify(String caseKey) {
    incidents.lock(caseKey); // a report that is sent just now counts as sent
    Incident incident = get(caseKey);
    Recount recount = classification.classify(incident, Triage.of(answers.triaged(caseKey)));
    incidents.flush(); // plain SQL of the case's pages reads it in this transaction
    concern(incident);
    notification.follow(caseKey, recount);
    deadlines.tighten(PROCESS, caseKey);
    mails.classified(incident);
    return String.valueOf(incident.severity());
  }

  /** Triage may be the first to know the system, or know it better. */
  private void concern(Incident incident) {
    if (incident.systemId() != null) {
      cases.concern(incident.caseKey(), incident.systemId());
      runtime
          .createProcessInstanceQuery()
          .processInstanceBusinessKey(incident.caseKey(), PROCESS)
          .list()
          .forEach(one -> runtime.setVariable(one.getId(), "systemId", incident.systemId()));
    }
  }

  /** The duties to notify that its first triage began. */
  public List<String> duties(String caseKey) {
    return clocks.begunBy(caseKey, 1);
  }

  /** The duties to notify that its last triage began. */
  public List<String> newDuties(String caseKey) {
    return clocks.begunBy(caseKey, get(caseKey).triages());
  }

  /**
   * Asks that its system be suspended.
   *
   * @throws IncidentRefused when no system is known
   */
  public void requestSuspension(String caseKey) {
    consequences.suspend(get(caseKey));
  }

  /** Opens a corrective action for its cause, graded as the analysis says. */
  public void requestCorrection(String caseKey) {
    consequences.correct(get(caseKey), answers.of(caseKey, ANALYSE));
  }

  /** Whether its system is still suspended because of it. */
  public boolean suspended(String caseKey) {
    return consequences.holdsSuspended(get(caseKey));
  }

  /** Asks for the gate through which its system resumes, unless another incident needs it off. */
  public void requestResumption(String caseKey) {
    consequences.resume(get(caseKey));
  }

  /**
   * Whether somebody else than those who led the response closes it: also where they have found it
   * less grave meanwhile.
   */
  public boolean needsConfirmation(String caseKey) {
    Integer gravest = get(caseKey).gravest();
    return gravest != null && gravest <= 2;
  }

  /** Tells those whose system is back in operation, and those whose system is gone. */
  @EventListener
  void hear(StageEntered entered) {
    String message =
        switch (entered.stage()) {
          case "operation" -> "operation-resumed";
          case "ended" -> "system-stopped";
          default -> "";
        };
    incidents.findBySuspendedSystemAndEndedAtIsNull(entered.systemId()).stream()
        .filter(incident -> !message.isEmpty() && awaits(incident.caseKey(), message))
        .forEach(incident -> tell(incident.caseKey(), message));
  }

  /** Whoever asks for another triage at the same time is heard after this one. */
  void waitForOthers(String caseKey) {
    incidents.lock(caseKey);
  }

  /** Whether the case takes another triage now. */
  boolean takesTriage(String caseKey) {
    return get(caseKey).triages() > 0 && awaits(caseKey, TRIAGE_REQUESTED);
  }

  void triageAgain(String caseKey) {
    tell(caseKey, TRIAGE_REQUESTED);
  }

  private void tell(String caseKey, String message) {
    runtime.createMessageCorrelation(message).processInstanceBusinessKey(caseKey).correlate();
  }

  private boolean awaits(String caseKey, String message) {
    return runtime
            .createExecutionQuery()
            .messageEventSubscriptionName(message)
            .processInstanceBusinessKey(caseKey)
            .count()
        > 0;
  }

  private Incident get(String caseKey) {
    return incidents.findById(caseKey).orElseThrow(() -> new IncidentUnknown(caseKey));
  }
}
