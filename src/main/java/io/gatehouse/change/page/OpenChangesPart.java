package io.gatehouse.change.page;

import io.gatehouse.inventory.AiSystemView;
import io.gatehouse.inventory.page.SystemPagePart;
import io.gatehouse.listing.Slice;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The open changes of a system, and whose approvals hold no longer, on its page. */
@Component
@Order(1)
class OpenChangesPart implements SystemPagePart {

  private static final int SHOWN = 5;

  private final ChangeSearch search;

  OpenChangesPart(ChangeSearch search) {
    this.search = search;
  }

  /**
   * @param more whether there are others than those shown
   */
  record Content(String systemId, List<ChangeRow> rows, boolean more) {

    public boolean stale() {
      return rows.stream().anyMatch(ChangeRow::stale);
    }
  }

  @Override
  public String place() {
    return "aside";
  }

  @Override
  public String template() {
    return "change/open";
  }

  @Override
  public @Nullable Object contentFor(AiSystemView system, String account) {
    var open = new ChangeFilter(null, null, "running", system.id(), null, null);
    Slice<ChangeRow> page = search.page(account, open, SHOWN);
    return page.rows().isEmpty()
        ? null
        : new Content(system.id(), page.rows(), page.next() != null);
  }
}
