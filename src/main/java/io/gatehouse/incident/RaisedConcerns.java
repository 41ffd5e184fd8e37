package io.gatehouse.incident;

import io.gatehouse.improvement.CorrectiveActions;
import io.gatehouse.improvement.FindingSource;
import io.gatehouse.improvement.Grade;
import io.gatehouse.improvement.NewFinding;
import io.gatehouse.inbox.cases.Cases;
import io.gatehouse.inbox.cases.NewCase;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Raises as an incident, or as a finding, what a concern brought to light: neither the concern's
 * words nor its number, and with no parent that would lead to it.
 */
@Component
public class RaisedConcerns {

  private final Cases cases;
  private final CorrectiveActions corrections;

  RaisedConcerns(Cases cases, CorrectiveActions corrections) {
    this.cases = cases;
    this.corrections = corrections;
  }

  /** Returns the key of the incident's case; {@code summary} is in the handler's words. */
  public String raiseIncident(String summary, String handler) {
    var report = new Report(NewCase.titled(summary), null, "unknown", summary, null, false);
    return cases.start(
        new NewCase(IncidentResponse.PROCESS, null, null, handler, report.what(), report.values()),
        Map.of());
  }

  /** Returns the key of the case; {@code summary} is in the handler's words. */
  public String startCorrectiveAction(String summary, String handler) {
    return corrections.open(
        new NewFinding(summary, FindingSource.CONCERN, Grade.MINOR, null, null, handler));
  }
}
