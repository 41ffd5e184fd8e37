package io.gatehouse.change;

import io.gatehouse.inbox.cases.CaseFile;
import io.gatehouse.inbox.page.CasePagePart;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The approvals of a change and whether they still hold, on the page of its case. */
@Component
class ApprovalsPart implements CasePagePart {

  private final ChangeDecisions decisions;

  ApprovalsPart(ChangeDecisions decisions) {
    this.decisions = decisions;
  }

  @Override
  public String template() {
    return "change/approvals";
  }

  @Override
  public @Nullable Object contentFor(CaseFile file) {
    if (!file.process().equals(ChangeApproval.PROCESS)) {
      return null;
    }
    List<ChangeDecisions.Standing> standing = decisions.standing(file.key());
    return standing.isEmpty() ? null : standing;
  }
}
