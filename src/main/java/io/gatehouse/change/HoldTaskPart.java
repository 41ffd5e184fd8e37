package io.gatehouse.change;

import io.gatehouse.inbox.OpenTask;
import io.gatehouse.inbox.cases.Cases;
import io.gatehouse.inbox.page.TaskPagePart;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The same beside the task in which the change would be made, before any work is lost. */
@Component
@Order(0)
class HoldTaskPart implements TaskPagePart {

  private final HoldPart hold;
  private final Cases cases;

  HoldTaskPart(HoldPart hold, Cases cases) {
    this.hold = hold;
    this.cases = cases;
  }

  @Override
  public String template() {
    return hold.template();
  }

  @Override
  public @Nullable Object contentFor(OpenTask task) {
    return task.process().equals(ChangeApproval.PROCESS)
            && task.key().equals(ChangeApproval.IMPLEMENT)
        ? hold.contentFor(cases.get(task.caseKey()))
        : null;
  }
}
