package io.gatehouse.change;

import io.gatehouse.inbox.cases.CaseFile;
import io.gatehouse.inbox.page.CasePagePart;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Why a change waits though it is approved, on the page of its case. */
@Component
@Order(0)
class HoldPart implements CasePagePart {

  private final List<ChangeHold> holds;
  private final ChangeAnswers answers;

  HoldPart(List<ChangeHold> holds, ChangeAnswers answers) {
    this.holds = holds;
    this.answers = answers;
  }

  @Override
  public String template() {
    return "change/hold";
  }

  @Override
  public @Nullable Object contentFor(CaseFile file) {
    if (!file.process().equals(ChangeApproval.PROCESS)
        || !file.open()
        || file.systemId() == null
        || answers.classOf(file.key()).equals("emergency")) {
      return null;
    }
    List<String> reasons =
        holds.stream()
            .map(hold -> hold.reasonFor(file.systemId()))
            .flatMap(Optional::stream)
            .toList();
    return reasons.isEmpty() ? null : reasons;
  }
}
