package io.gatehouse.supplier.page;

import io.gatehouse.listing.ListAddress;
import io.gatehouse.supplier.SupplierFilter;
import io.gatehouse.supplier.SupplierPage;
import io.gatehouse.supplier.SupplierSearch;
import io.gatehouse.supplier.SupplierView;
import io.gatehouse.supplier.Suppliers;
import io.gatehouse.supplier.naming.SystemNames;
import io.gatehouse.supplier.review.SupplierReview;
import io.gatehouse.supplier.standing.Approval;
import io.gatehouse.supplier.standing.CertificateState;
import io.gatehouse.supplier.standing.Criticality;
import java.security.Principal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The register of suppliers and the page of one. */
@Controller
@RequestMapping("/suppliers")
class SupplierController {

  private static final int PAGE = 50;
  private static final int UNREGISTERED = 50;

  private final SupplierSearch search;
  private final Suppliers suppliers;
  private final SystemNames names;
  private final SupplierEditing editing;
  private final SupplierFile files;
  private final SupplierReview review;

  SupplierController(
      SupplierSearch search,
      Suppliers suppliers,
      SystemNames names,
      SupplierEditing editing,
      SupplierFile files,
      SupplierReview review) {
    this.search = search;
    this.suppliers = suppliers;
    this.names = names;
    this.editing = editing;
    this.files = files;
    this.review = review;
  }

  @GetMapping
  String list(
      SupplierFilter filter,
      @RequestParam(required = false) @Nullable String after,
      Principal who,
      Model model) {
    SupplierPage page = search.page(filter, after, PAGE);
    model.addAttribute("page", page);
    model.addAttribute("filter", filter);
    model.addAttribute("total", search.count(filter));
    model.addAttribute("certificates", search);
    model.addAttribute(
        "counts", names.counts(page.items().stream().map(SupplierView::id).toList()));
    model.addAttribute(
        "criticalities", Stream.of(Criticality.values()).map(Criticality::key).toList());
    model.addAttribute("approvals", Stream.of(Approval.values()).map(Approval::key).toList());
    model.addAttribute("states", CertificateState.ALL);
    model.addAttribute("next", page.next() == null ? null : address(filter, page.next()));
    model.addAttribute(
        "unregistered", filter.active() ? List.of() : names.unregistered(UNREGISTERED));
    model.addAttribute("mayEdit", editing.may(who.getName()));
    model.addAttribute("mayImport", editing.mayImport(who.getName()));
    return "supplier/suppliers";
  }

  @GetMapping("/{id}")
  String one(@PathVariable String id, Principal who, Model model) {
    SupplierView supplier = suppliers.get(id);
    model.addAttribute("supplier", supplier);
    model.addAttribute("file", files.of(supplier, who.getName()));
    model.addAttribute("certificates", search);
    model.addAttribute("mayEdit", editing.may(who.getName()));
    model.addAttribute("underWay", review.underWay(id).orElse(null));
    return "supplier/supplier";
  }

  private static String address(SupplierFilter filter, String after) {
    return ListAddress.of("/suppliers")
        .with("criticality", filter.criticality())
        .with("approval", filter.approval())
        .with("certificate", filter.certificate())
        .with("q", filter.q())
        .with("after", after)
        .toString();
  }
}
