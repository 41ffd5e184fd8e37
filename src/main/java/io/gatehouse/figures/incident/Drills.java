package io.gatehouse.figures.incident;

import io.gatehouse.figures.UncountedCases;
import io.gatehouse.incident.tally.IncidentTally;
import java.util.Collection;
import org.springframework.stereotype.Component;

/** What is only practised is no figure. */
@Component
class Drills implements UncountedCases {

  private final IncidentTally tally;

  Drills(IncidentTally tally) {
    this.tally = tally;
  }

  @Override
  public Collection<String> keys() {
    return tally.drills();
  }
}
