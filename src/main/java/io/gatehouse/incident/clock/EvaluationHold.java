package io.gatehouse.incident.clock;

import io.gatehouse.change.ChangeHold;
import io.gatehouse.incident.Incident;
import io.gatehouse.incident.Incidents;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Until the authority is informed of a serious incident, the system is not altered in a way that
 * may spoil how its causes are evaluated (AI Act Art. 73(6)).
 */
@Component
class EvaluationHold implements ChangeHold {

  private final Incidents incidents;
  private final NotificationClocks clocks;
  private final MessageSource messages;

  EvaluationHold(Incidents incidents, NotificationClocks clocks, MessageSource messages) {
    this.incidents = incidents;
    this.clocks = clocks;
    this.messages = messages;
  }

  @Override
  public Optional<String> reasonFor(String systemId) {
    return incidents.findBySystemIdOrderByAwareAtDesc(systemId).stream()
        .filter(incident -> incident.open() && !incident.drill())
        .map(Incident::caseKey)
        .filter(this::owesTheAuthority)
        .findFirst()
        .map(key -> messages.getMessage("incident.hold", new Object[] {key}, Locale.ENGLISH));
  }

  private boolean owesTheAuthority(String caseKey) {
    return clocks.counting(caseKey).stream().anyMatch(NotificationClock::holdsChanges);
  }
}
