package io.gatehouse.supplier.lapse;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import io.gatehouse.evidence.Evidence;
import io.gatehouse.evidence.FilledIn;
import io.gatehouse.inbox.cases.Cases;
import io.gatehouse.inbox.form.FormPrefill;
import io.gatehouse.inventory.AiSystemView;
import io.gatehouse.inventory.Systems;
import io.gatehouse.supplier.SupplierView;
import io.gatehouse.supplier.Suppliers;
import io.gatehouse.supplier.naming.SystemNames;
import io.gatehouse.supplier.review.SupplierCases;
import io.gatehouse.supplier.review.SupplierTables;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the form about a lapse shows. */
@Component
class LapseForms implements FormPrefill {

  private final Cases cases;
  private final SupplierCases supplierCases;
  private final Suppliers suppliers;
  private final SupplierTables tables;
  private final SystemNames names;
  private final Systems systems;
  private final Evidence evidence;

  LapseForms(
      Cases cases,
      SupplierCases supplierCases,
      Suppliers suppliers,
      SupplierTables tables,
      SystemNames names,
      Systems systems,
      Evidence evidence) {
    this.cases = cases;
    this.supplierCases = supplierCases;
    this.suppliers = suppliers;
    this.tables = tables;
    this.names = names;
    this.systems = systems;
    this.evidence = evidence;
  }

  @Override
  public String process() {
    return SupplierLapse.PROCESS;
  }

  @Override
  public Map<String, Object> valuesFor(String caseKey, String taskKey) {
    SupplierView supplier = suppliers.get(supplierCases.supplierOf(caseKey));
    AiSystemView system = systems.get(requireNonNull(cases.get(caseKey).systemId()));
    var values = new LinkedHashMap<>(tables.of(supplier));
    values.put("cause", FilledIn.of(evidence.startValues(caseKey)).textOr("cause", ""));
    values.put("systemName", system.name());
    values.put("stage", system.stage());
    values.put("riskClass", requireNonNullElse(system.riskClass(), "unknown"));
    values.put(
        "namedAs",
        names.suppliersOf(system.id()).stream()
            .filter(link -> link.supplierId().equals(supplier.id()))
            .map(SystemNames.Link::name)
            .findFirst()
            .orElse(""));
    return values;
  }
}
