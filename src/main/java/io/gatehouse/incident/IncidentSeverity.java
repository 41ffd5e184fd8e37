package io.gatehouse.incident;

import io.gatehouse.inbox.CaseSeverity;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The severity of an incident: before triage, as bad as it looked to who reported it. */
@Component
class IncidentSeverity implements CaseSeverity {

  private static final Map<String, String> BY_IMPRESSION =
      Map.of("severe", "1", "serious", "2", "limited", "3", "minor", "4");

  private final Incidents incidents;

  IncidentSeverity(Incidents incidents) {
    this.incidents = incidents;
  }

  @Override
  public String process() {
    return IncidentResponse.PROCESS;
  }

  @Override
  public @Nullable String of(String caseKey) {
    return incidents.findById(caseKey).map(IncidentSeverity::of).orElse(null);
  }

  private static @Nullable String of(Incident incident) {
    return incident.severity() == null
        ? BY_IMPRESSION.get(incident.impression())
        : incident.severity().toString();
  }
}
