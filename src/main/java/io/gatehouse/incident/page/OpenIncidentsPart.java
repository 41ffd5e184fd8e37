package io.gatehouse.incident.page;

import io.gatehouse.inventory.AiSystemView;
import io.gatehouse.inventory.page.SystemPagePart;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The open incidents of a system on its page; drills are none. */
@Component
@Order(0)
class OpenIncidentsPart implements SystemPagePart {

  private static final int SHOWN = 5;

  private final IncidentSearch search;

  OpenIncidentsPart(IncidentSearch search) {
    this.search = search;
  }

  record Content(String systemId, List<IncidentRow> rows) {}

  @Override
  public String place() {
    return "aside";
  }

  @Override
  public String template() {
    return "incident/open";
  }

  @Override
  public @Nullable Object contentFor(AiSystemView system, String account) {
    var open = new IncidentFilter(null, IncidentFilter.OPEN, null, null, system.id(), null, null);
    List<IncidentRow> rows = search.page(account, open, SHOWN).rows();
    return rows.isEmpty() ? null : new Content(system.id(), rows);
  }
}
