package io.gatehouse.supplier.page;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.gatehouse.inbox.ParameterRefused;
import io.gatehouse.listing.NameOrder;
import io.gatehouse.supplier.NoSuchSupplier;
import io.gatehouse.supplier.SupplierFilter;
import io.gatehouse.supplier.SupplierPage;
import io.gatehouse.supplier.SupplierSearch;
import io.gatehouse.supplier.SupplierView;
import io.gatehouse.supplier.Suppliers;
import io.gatehouse.supplier.naming.SystemNames;
import io.gatehouse.supplier.standing.Approval;
import io.gatehouse.supplier.standing.CertificateState;
import io.gatehouse.supplier.standing.Criticality;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The register of suppliers for programs. */
@RestController
@RequestMapping("/api/v1/suppliers")
class SupplierApiController {

  private final SupplierSearch search;
  private final Suppliers suppliers;
  private final SystemNames names;

  SupplierApiController(SupplierSearch search, Suppliers suppliers, SystemNames names) {
    this.search = search;
    this.suppliers = suppliers;
    this.names = names;
  }

  /** A supplier and the systems that depend on it. */
  record One(@JsonUnwrapped SupplierView supplier, String certificate, List<Dependent> systems) {}

  record Dependent(String id, String name, String via) {}

  @GetMapping
  SupplierPage list(
      SupplierFilter filter,
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(defaultValue = "50") int size) {
    if (filter.criticality() != null
        && !filter.criticality().equals(SupplierFilter.UNKNOWN)
        && Criticality.find(filter.criticality()).isEmpty()) {
      throw refused("criticality", "No criticality is called " + filter.criticality() + ".");
    }
    if (filter.approval() != null && Approval.find(filter.approval()).isEmpty()) {
      throw refused("approval", "No approval is called " + filter.approval() + ".");
    }
    if (filter.certificate() != null && !CertificateState.ALL.contains(filter.certificate())) {
      throw refused(
          "certificate",
          "“certificate” is one of " + String.join(", ", CertificateState.ALL) + ".");
    }
    if (size < 1 || size > SupplierSearch.LARGEST_PAGE) {
      throw refused("size", "“size” is between 1 and " + SupplierSearch.LARGEST_PAGE + ".");
    }
    if (after != null && !after.isBlank() && !NameOrder.gave(after)) {
      throw refused("after", "“after” is not one that a page gave.");
    }
    return search.page(filter, after, size);
  }

  @GetMapping("/{id}")
  One one(@PathVariable String id) {
    SupplierView supplier = suppliers.get(id);
    return new One(
        supplier,
        search.certificateState(supplier.certifiedUntil()),
        names.dependingOn(id).stream()
            .map(link -> new Dependent(link.systemId(), link.name(), link.via()))
            .toList());
  }

  @ExceptionHandler
  ProblemDetail unknown(NoSuchSupplier e) {
    return ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, String.valueOf(e.getMessage()));
  }

  private static ParameterRefused refused(String field, String message) {
    return new ParameterRefused(field, message);
  }
}
