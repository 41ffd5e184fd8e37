package io.gatehouse.lifecycle;

import io.gatehouse.evidence.Evidence;
import io.gatehouse.evidence.EvidenceEntry;
import io.gatehouse.evidence.FilledIn;
import io.gatehouse.lifecycle.gate.GateDecision;
import io.gatehouse.lifecycle.gate.GateDecisions;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Why a system's life ended and what that means for its users, in words. */
@Component
class EndReasons {

  private final GateDecisions decisions;
  private final Evidence evidence;
  private final MessageSource messages;

  EndReasons(GateDecisions decisions, Evidence evidence, MessageSource messages) {
    this.decisions = decisions;
    this.evidence = evidence;
    this.messages = messages;
  }

  String retired() {
    return say("retired");
  }

  /** A gate refused it, unless its owner stopped it since. */
  String stopped(String systemId) {
    Optional<EvidenceEntry> plan = lastPlan(systemId);
    return decisions
        .latest(systemId)
        .filter(decision -> decision.decision().equals("refused"))
        .filter(decision -> plan.filter(p -> p.at().isAfter(decision.at())).isEmpty())
        .map(this::refused)
        .orElseGet(() -> stoppedByOwner(plan));
  }

  private String refused(GateDecision decision) {
    FilledIn why = decisions.answers(decision.caseKey());
    return say("refused", decision.gate(), why.textOr("reason", ""), why.textOr("usersEffect", ""));
  }

  private String stoppedByOwner(Optional<EvidenceEntry> plan) {
    FilledIn why = FilledIn.of(plan.map(EvidenceEntry::values));
    return say("stopped", why.textOr("reason", ""), why.textOr("usersEffect", ""));
  }

  private Optional<EvidenceEntry> lastPlan(String systemId) {
    return evidence.of(systemId).stream()
        .filter(entry -> GatePlans.TASK.equals(entry.task()))
        .reduce((earlier, later) -> later);
  }

  private String say(String what, Object... facts) {
    return messages.getMessage("lifecycle.ended." + what, facts, Locale.ENGLISH);
  }
}
