package io.gatehouse.change;

import io.gatehouse.inbox.TaskClosed;
import io.gatehouse.inbox.cases.Cases;
import io.gatehouse.inventory.Systems;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Lets nobody make a change that its system has come to take no more since it was asked for. */
@Component
class ChangeStages {

  private static final Set<String> MAKING =
      Set.of(ChangeApproval.IMPLEMENT, ChangeApproval.IMPLEMENT_AT_ONCE);

  private final Cases cases;
  private final ChangeAnswers answers;
  private final ChangeClassification classification;
  private final Systems systems;

  ChangeStages(
      Cases cases, ChangeAnswers answers, ChangeClassification classification, Systems systems) {
    this.cases = cases;
    this.answers = answers;
    this.classification = classification;
    this.systems = systems;
  }

  @EventListener
  void check(TaskClosed closed) {
    if (closed.completed()
        && MAKING.contains(closed.task())
        && cases.get(closed.caseKey()).process().equals(ChangeApproval.PROCESS)) {
      classification.check(
          systems.get(answers.systemOf(closed.caseKey())), answers.classOf(closed.caseKey()));
    }
  }
}
