package io.gatehouse.improvement;

import io.gatehouse.inbox.cases.Cases;
import io.gatehouse.inbox.cases.NewCase;
import io.gatehouse.inventory.Systems;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door to corrective actions, for whatever finds something. */
@Service
public class CorrectiveActions {

  private final Cases cases;
  private final Systems systems;

  CorrectiveActions(Cases cases, Systems systems) {
    this.cases = cases;
    this.systems = systems;
  }

  /**
   * Starts a case of its own for the finding; returns its key.
   *
   * @throws RuntimeException of the inventory when there is no such system
   */
  @Transactional
  public String open(NewFinding found) {
    if (found.systemId() != null) {
      systems.get(found.systemId());
    }
    return cases.start(
        new NewCase(
            CorrectiveAction.PROCESS,
            found.systemId(),
            found.parent(),
            found.by(),
            found.finding(),
            found.values()),
        Map.of());
  }
}
