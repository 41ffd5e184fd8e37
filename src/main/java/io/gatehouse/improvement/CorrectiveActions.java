package io.gatehouse.improvement;

import io.gatehouse.inbox.cases.Cases;
import io.gatehouse.inbox.cases.NewCase;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door to corrective actions, for whatever finds something. */
@Service
public class CorrectiveActions {

  private final Cases cases;

  CorrectiveActions(Cases cases) {
    this.cases = cases;
  }

  /** Starts a case of its own for the finding; returns its key. */
  @Transactional
  public String open(NewFinding found) {
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
