package io.gatehouse.incident;

import io.gatehouse.evidence.Evidence;
import io.gatehouse.evidence.EvidenceEntry;
import io.gatehouse.evidence.FilledIn;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What was filled in and decided in the case of an incident, read from its evidence. */
@Component
class IncidentAnswers {

  private final Evidence evidence;

  IncidentAnswers(Evidence evidence) {
    this.evidence = evidence;
  }

  FilledIn reported(String caseKey) {
    return FilledIn.of(evidence.startValues(caseKey));
  }

  /** What was last filled in at a task. */
  FilledIn of(String caseKey, String task) {
    return FilledIn.of(evidence.latestValues(caseKey, task));
  }

  /** What the last triage found out, be it the first one or one that was asked for. */
  FilledIn triaged(String caseKey) {
    return evidence.of(caseKey).stream()
        .filter(entry -> entry.what().equals("completed") && Triage.TASKS.contains(entry.task()))
        .reduce((earlier, later) -> later)
        .map(EvidenceEntry::values)
        .map(values -> FilledIn.of(Optional.of(values)))
        .orElseGet(() -> FilledIn.of(Optional.empty()));
  }
}
