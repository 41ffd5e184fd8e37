package io.gatehouse.incident.page;

import io.gatehouse.inbox.cases.CaseFile;
import io.gatehouse.inbox.page.CasePagePart;
import io.gatehouse.incident.Incidents;
import io.gatehouse.incident.board.Lanes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The clocks of an incident on the page of its case. */
@Component
class ClocksPart implements CasePagePart {

  private final Incidents incidents;
  private final IncidentClocks clocks;

  ClocksPart(Incidents incidents, IncidentClocks clocks) {
    this.incidents = incidents;
    this.clocks = clocks;
  }

  /** What leads to the page of the incident. */
  record Content(String key, Lanes.Drawing drawing) {}

  @Override
  public String template() {
    return "incident/part";
  }

  @Override
  public @Nullable Object contentFor(CaseFile file) {
    return incidents
        .findById(file.key())
        .map(
            incident ->
                new Content(file.key(), clocks.draw(incident, clocks.counting(file.key()), null)))
        .orElse(null);
  }
}
