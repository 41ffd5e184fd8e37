package io.gatehouse.incident.clock;

import io.gatehouse.inbox.page.CaseUrgency;
import io.gatehouse.incident.Incident;
import io.gatehouse.incident.IncidentResponse;
import io.gatehouse.incident.Incidents;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Severity and clocks of incidents, on their cases. */
@Component
class IncidentUrgency implements CaseUrgency {

  private final Incidents incidents;
  private final NotificationClocks clocks;

  IncidentUrgency(Incidents incidents, NotificationClocks clocks) {
    this.incidents = incidents;
    this.clocks = clocks;
  }

  @Override
  public String process() {
    return IncidentResponse.PROCESS;
  }

  @Override
  public @Nullable Integer severity(String caseKey) {
    return incidents.findById(caseKey).map(Incident::severity).orElse(null);
  }

  @Override
  public List<ClockView> clocks(String caseKey) {
    return clocks.findByCaseKeyOrderByDueAtAscTriageAsc(caseKey).stream()
        .map(ClockView::of)
        .toList();
  }
}
