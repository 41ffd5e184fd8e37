package io.gatehouse.supplier.review;

import io.gatehouse.inbox.CaseSeverity;
import io.gatehouse.supplier.Suppliers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Deadlines of a review go by how much depends on the supplier. */
@Component
class SupplierSeverity implements CaseSeverity {

  private final SupplierCases cases;
  private final Suppliers suppliers;

  SupplierSeverity(SupplierCases cases, Suppliers suppliers) {
    this.cases = cases;
    this.suppliers = suppliers;
  }

  @Override
  public String process() {
    return SupplierReview.PROCESS;
  }

  @Override
  public @Nullable String of(String caseKey) {
    return suppliers.get(cases.supplierOf(caseKey)).criticality();
  }
}
