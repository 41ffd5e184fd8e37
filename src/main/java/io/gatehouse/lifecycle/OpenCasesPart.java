package io.gatehouse.lifecycle;

import io.gatehouse.inbox.cases.CaseFile;
import io.gatehouse.inbox.cases.Cases;
import io.gatehouse.inventory.AiSystemView;
import io.gatehouse.inventory.page.SystemPagePart;
import org.springframework.stereotype.Component;

/** The open cases about a system, on its page. */
@Component
class OpenCasesPart implements SystemPagePart {

  private final Cases cases;

  OpenCasesPart(Cases cases) {
    this.cases = cases;
  }

  @Override
  public String place() {
    return "main";
  }

  @Override
  public String template() {
    return "lifecycle/cases";
  }

  @Override
  public Object contentFor(AiSystemView system, String account) {
    return cases.ofSystem(system.id()).stream().filter(CaseFile::open).toList();
  }
}
