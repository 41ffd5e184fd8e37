package io.gatehouse.inbox.cases;

import io.gatehouse.evidence.Evidence;
import io.gatehouse.evidence.NewEvidence;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Hears from the engine, in its transaction, where a case ends. */
@Component
class CaseEvents {

  /** Lives in memory from the end event to the end of the instance, in one transaction. */
  private static final String OUTCOME = "caseOutcome";

  private final CaseRegister register;
  private final Evidence evidence;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  CaseEvents(
      CaseRegister register, Evidence evidence, ApplicationEventPublisher events, Clock clock) {
    this.register = register;
    this.evidence = evidence;
    this.events = events;
    this.clock = clock;
  }

  void reachedEnd(DelegateExecution endEvent) {
    endEvent
        .getProcessInstance()
        .setVariableLocal(OUTCOME, Variables.stringValue(endEvent.getCurrentActivityName(), true));
  }

  void ended(DelegateExecution execution, String process) {
    String key = execution.getProcessBusinessKey();
    if (key == null) {
      return;
    }
    String outcome = (String) execution.getVariableLocal(OUTCOME);
    String state = outcome == null ? "withdrawn" : "ended";
    register
        .ended(key, process, state, outcome, clock.instant())
        .ifPresent(file -> ended(file, state, outcome));
  }

  private void ended(CaseFile file, String state, @Nullable String outcome) {
    evidence.record(
        new NewEvidence(
            file.key(),
            state,
            null,
            outcome == null ? file.processName() : outcome,
            null,
            null,
            false,
            Map.of(),
            List.of(),
            file.process(),
            file.version(),
            null));
    events.publishEvent(new CaseEnded(file.key(), file.process(), file.parent(), outcome));
  }
}
