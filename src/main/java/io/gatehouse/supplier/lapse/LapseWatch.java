package io.gatehouse.supplier.lapse;

import io.gatehouse.inventory.AiSystemView;
import io.gatehouse.inventory.SystemChanged;
import io.gatehouse.inventory.Systems;
import io.gatehouse.supplier.SupplierChanged;
import io.gatehouse.supplier.SupplierSearch;
import io.gatehouse.supplier.SupplierView;
import io.gatehouse.supplier.Suppliers;
import io.gatehouse.supplier.naming.SystemNames;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Compares what holds of suppliers with what the owners of the systems that depend on them were
 * asked, each day and after each change: asks about what is new, and takes back what is remedied.
 */
@Component
class LapseWatch {

  private static final Logger log = LoggerFactory.getLogger(LapseWatch.class);

  private final Suppliers suppliers;
  private final SupplierSearch search;
  private final SystemNames names;
  private final Systems systems;
  private final Lapses lapses;
  private final SupplierLapse process;
  private final TransactionTemplate transaction;

  LapseWatch(
      Suppliers suppliers,
      SupplierSearch search,
      SystemNames names,
      Systems systems,
      Lapses lapses,
      SupplierLapse process,
      PlatformTransactionManager transactions) {
    this.suppliers = suppliers;
    this.search = search;
    this.names = names;
    this.systems = systems;
    this.lapses = lapses;
    this.process = process;
    this.transaction = new TransactionTemplate(transactions);
    this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  @TransactionalEventListener
  void hear(SupplierChanged changed) {
    watch(changed.supplierId());
  }

  /** Its text may name other suppliers now, or it may have ended. */
  @TransactionalEventListener
  void hear(SystemChanged changed) {
    Set<String> concerned = new HashSet<>(lapses.suppliersAskedAbout(changed.systemId()));
    names.suppliersOf(changed.systemId()).forEach(link -> concerned.add(link.supplierId()));
    concerned.forEach(this::watch);
  }

  /** One supplier's trouble does not keep the others waiting. */
  List<String> watchAll() {
    return suppliers.all().stream()
        .map(SupplierView::id)
        .filter(supplierId -> !watch(supplierId))
        .toList();
  }

  /** False where something is left to be tried again. */
  private boolean watch(String supplierId) {
    SupplierView supplier = suppliers.get(supplierId);
    List<Occasion> occasions = Occasion.of(supplier, search.today());
    if (occasions.isEmpty() && lapses.of(supplierId).isEmpty()) {
      return true;
    }
    List<AiSystemView> dependents =
        systems
            .get(names.dependingOn(supplierId).stream().map(SystemNames.Link::systemId).toList())
            .stream()
            .filter(system -> !system.stage().equals("ended"))
            .toList();
    boolean done = true;
    for (Occasion occasion : occasions) {
      for (AiSystemView system : dependents) {
        done &= ask(supplier, system, occasion);
      }
    }
    return remedy(supplierId, occasions, dependents) && done;
  }

  private boolean ask(SupplierView supplier, AiSystemView system, Occasion occasion) {
    return lapses.knows(supplier.id(), system.id(), occasion.key())
        || tries(supplier.id(), () -> process.start(supplier, system, occasion));
  }

  private boolean remedy(
      String supplierId, List<Occasion> occasions, List<AiSystemView> dependents) {
    Set<String> hold = occasions.stream().map(Occasion::key).collect(Collectors.toSet());
    Set<String> depend = dependents.stream().map(AiSystemView::id).collect(Collectors.toSet());
    boolean done = true;
    for (Lapses.Lapse lapse : lapses.of(supplierId)) {
      if (!hold.contains(lapse.occasion()) || !depend.contains(lapse.systemId())) {
        done &= tries(supplierId, () -> process.remedied(lapse.caseKey()));
      }
    }
    return done;
  }

  private boolean tries(String supplierId, Runnable work) {
    try {
      transaction.executeWithoutResult(status -> work.run());
      return true;
    } catch (RuntimeException e) {
      log.warn("What follows from {} is tried again tomorrow", supplierId, e);
      return false;
    }
  }
}
