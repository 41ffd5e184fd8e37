package io.gatehouse.lifecycle.gate;

import io.gatehouse.inbox.cases.CaseFile;
import io.gatehouse.inbox.page.CasePagePart;
import io.gatehouse.inventory.AiSystemView;
import io.gatehouse.inventory.page.SystemPagePart;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Decisions on gates and whether they still hold, on the pages of their system and their case. */
@Component
class DecisionsPart implements SystemPagePart, CasePagePart {

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
  public @Nullable Object contentFor(CaseFile file) {
    return decisions.standingOf(file.key()).map(List::of).orElse(null);
  }

  @Override
  public @Nullable Object contentFor(AiSystemView system, String account) {
    List<GateDecisions.Standing> standing = decisions.standing(system.id());
    return standing.isEmpty() ? null : standing;
  }
}
