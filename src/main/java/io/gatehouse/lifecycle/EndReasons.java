package io.gatehouse.lifecycle;

import io.gatehouse.evidence.Evidence;
import io.gatehouse.evidence.FilledIn;
import io.gatehouse.lifecycle.gate.GateDecision;
import io.gatehouse.lifecycle.gate.GateDecisions;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Why a system's life ended, in words. */
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

  String of(String systemId) {
    FilledIn plan = FilledIn.of(evidence.latestValues(systemId, GatePlans.TASK));
    Optional<GateDecision> last = decisions.latest(systemId);
    if (last.filter(decision -> decision.decision().equals("refused")).isPresent()) {
      return say("refused", last.get().gate());
    }
    if (last.filter(decision -> decision.gate().equals("retirement")).isPresent()) {
      return say("retired");
    }
    return plan.text("plan").filter("stop"::equals).isPresent()
        ? say("stopped", plan.textOr("reason", ""))
        : say("retired");
  }

  private String say(String what, Object... facts) {
    return messages.getMessage("lifecycle.ended." + what, facts, Locale.ENGLISH);
  }
}
