package io.gatehouse.change;

import io.gatehouse.evidence.FilledIn;
import io.gatehouse.inbox.TaskClosed;
import io.gatehouse.inbox.cases.Cases;
import io.gatehouse.inventory.AiSystemView;
import io.gatehouse.inventory.Systems;
import io.gatehouse.lifecycle.Doer;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Brings the version that a change made into the record of its system, once it proved effective. A
 * gate that was passed again has done so itself.
 */
@Component
class VersionInUse {

  private final Cases cases;
  private final ChangeAnswers answers;
  private final Systems systems;

  VersionInUse(Cases cases, ChangeAnswers answers, Systems systems) {
    this.cases = cases;
    this.answers = answers;
    this.systems = systems;
  }

  @EventListener
  void keep(TaskClosed closed) {
    if (closed.completed() && closed.task().equals(ChangeApproval.VERIFY) && isChange(closed)) {
      FilledIn verified = answers.of(closed.caseKey(), ChangeApproval.VERIFY);
      if (verified.textOr("verification", "").equals("effective")
          && answers.reopenedAt(closed.caseKey()).isEmpty()) {
        answers
            .asked(closed.caseKey())
            .text("newVersion")
            .ifPresent(version -> record(answers.systemOf(closed.caseKey()), version));
      }
    }
  }

  private boolean isChange(TaskClosed closed) {
    return cases.get(closed.caseKey()).process().equals(ChangeApproval.PROCESS);
  }

  private void record(String systemId, String version) {
    AiSystemView system = systems.get(systemId);
    if (system.stage().equals("operation")) {
      systems.update(
          systemId,
          system.draft().with(Map.of("version", version)),
          system.revision(),
          Doer.current());
    }
  }
}
