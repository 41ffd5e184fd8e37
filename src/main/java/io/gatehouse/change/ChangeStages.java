package io.gatehouse.change;

import io.gatehouse.inbox.TaskClosed;
import io.gatehouse.inbox.cases.Cases;
import io.gatehouse.inventory.Systems;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Lets nobody approve or make a change that its system has come to take no more meanwhile. */
@Component
class ChangeStages {

  private static final Set<String> MAKING =
      Set.of(ChangeApproval.IMPLEMENT, ChangeApproval.IMPLEMENT_AT_ONCE);

  /** Not afterwards: what was made in an emergency is made, whatever became of its system. */
  private static final Set<String> APPROVING =
      Set.of(ChangeApproval.APPROVE_AS_OWNER, ChangeApproval.APPROVE_RELEASE);

  private final Cases cases;
  private final ChangeAnswers answers;
  private final ChangeClassification classification;
  private final Systems systems;
  private final List<ChangeHold> holds;

  ChangeStages(
      Cases cases,
      ChangeAnswers answers,
      ChangeClassification classification,
      Systems systems,
      List<ChangeHold> holds) {
    this.cases = cases;
    this.answers = answers;
    this.classification = classification;
    this.systems = systems;
    this.holds = holds;
  }

  @EventListener
  void check(TaskClosed closed) {
    if (closed.completed()
        && (MAKING.contains(closed.task()) || APPROVING.contains(closed.task()))
        && cases.get(closed.caseKey()).process().equals(ChangeApproval.PROCESS)
        && !isTurnedDown(closed)) {
      String systemId = answers.systemOf(closed.caseKey());
      classification.check(systems.get(systemId), answers.classOf(closed.caseKey()));
      if (closed.task().equals(ChangeApproval.IMPLEMENT)) {
        refuseWhatIsHeld(systemId);
      }
    }
  }

  private void refuseWhatIsHeld(String systemId) {
    holds.stream()
        .map(hold -> hold.reasonFor(systemId))
        .flatMap(Optional::stream)
        .findFirst()
        .ifPresent(
            why -> {
              throw new ChangeRefused(why);
            });
  }

  private boolean isTurnedDown(TaskClosed closed) {
    return APPROVING.contains(closed.task())
        && !answers.of(closed.caseKey(), closed.task()).textOr("approval", "").equals("approved");
  }
}
