package io.gatehouse.supplier.naming;

import io.gatehouse.inventory.SystemChanged;
import io.gatehouse.inventory.SystemFilter;
import io.gatehouse.inventory.SystemImported;
import io.gatehouse.inventory.SystemPage;
import io.gatehouse.inventory.SystemSearch;
import io.gatehouse.inventory.Systems;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what systems name in step with their text. */
@Component
class NamesUpkeep {

  private final SystemNames names;
  private final Systems systems;
  private final SystemSearch search;

  NamesUpkeep(SystemNames names, Systems systems, SystemSearch search) {
    this.names = names;
    this.systems = systems;
    this.search = search;
  }

  @EventListener
  void hear(SystemChanged changed) {
    names.keep(systems.get(changed.systemId()));
  }

  @EventListener
  void hear(SystemImported imported) {
    names.keep(systems.get(imported.systemId()));
  }

  /** Systems may have been there before there was a register of suppliers. */
  @EventListener(ApplicationReadyEvent.class)
  @Transactional
  public void catchUp() {
    if (!names.isEmpty()) {
      return;
    }
    String after = null;
    do {
      SystemPage page = search.page(SystemFilter.ALL, after, SystemSearch.LARGEST_PAGE);
      page.items().forEach(names::keep);
      after = page.next();
    } while (after != null);
  }
}
