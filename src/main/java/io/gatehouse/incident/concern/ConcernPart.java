package io.gatehouse.incident.concern;

import io.gatehouse.inbox.cases.CaseFile;
import io.gatehouse.inbox.page.CasePagePart;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What was written in confidence, on the page of its case, which its handlers alone open. */
@Component
class ConcernPart implements CasePagePart {

  private final ConcernTable table;

  ConcernPart(ConcernTable table) {
    this.table = table;
  }

  @Override
  public String template() {
    return "incident/concern-part";
  }

  @Override
  public @Nullable Object contentFor(CaseFile file) {
    return file.process().equals(ConcernHandling.PROCESS)
        ? table.find(file.key()).orElse(null)
        : null;
  }
}
