package io.gatehouse.lifecycle.gate;

import io.gatehouse.inventory.AiSystemView;
import io.gatehouse.inventory.SystemPagePart;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The decisions on a system's gates and whether they still hold, on its page. */
@Component
class DecisionsPart implements SystemPagePart {

  private final GateDecisions decisions;

  DecisionsPart(GateDecisions decisions) {
    this.decisions = decisions;
  }

  @Override
  public String place() {
    return "main";
  }

  @Override
  public String template() {
    return "lifecycle/decisions";
  }

  @Override
  public @Nullable Object contentFor(AiSystemView system, String account) {
    List<GateDecisions.Standing> standing = decisions.standing(system.id());
    return standing.isEmpty() ? null : standing;
  }
}
