package io.gatehouse.incident.page;

import io.gatehouse.incident.Incident;
import io.gatehouse.incident.board.Lanes;
import io.gatehouse.incident.clock.NotificationClock;
import io.gatehouse.incident.clock.NotificationClocks;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The clocks of one incident: those that run before those that ended. */
@Component
class IncidentClocks {

  private static final Set<String> ENDED_BY_TRIAGE = Set.of("lapsed", "replaced");

  private final NotificationClocks clocks;
  private final Lanes lanes;

  IncidentClocks(NotificationClocks clocks, Lanes lanes) {
    this.clocks = clocks;
    this.lanes = lanes;
  }

  /** Those that count, be the report sent or not. */
  List<NotificationClock> counting(String caseKey) {
    return clocks.counting(caseKey).stream()
        .sorted(Comparator.comparing(clock -> !clock.running()))
        .toList();
  }

  /** Those that a later triage ended. */
  List<NotificationClock> earlier(String caseKey) {
    return clocks.findByCaseKeyOrderByDueAtAscTriageAsc(caseKey).stream()
        .filter(clock -> ENDED_BY_TRIAGE.contains(clock.state()))
        .toList();
  }

  Lanes.Drawing draw(Incident incident, List<NotificationClock> some, @Nullable String reader) {
    return lanes.draw(some, key -> incident, reader);
  }

  /** AI Act Art. 73(6): until the authority is informed, the system is not to be altered. */
  boolean hold(Incident incident) {
    return !incident.drill()
        && clocks.counting(incident.caseKey()).stream().anyMatch(NotificationClock::holdsChanges);
  }
}
