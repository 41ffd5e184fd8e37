package io.gatehouse.supplier.page;

import io.gatehouse.supplier.CertificateDraft;
import io.gatehouse.supplier.NoSuchSupplier;
import io.gatehouse.supplier.SupplierSearch;
import io.gatehouse.supplier.SupplierView;
import io.gatehouse.supplier.Suppliers;
import java.time.LocalDate;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Certificates of a supplier. */
@Controller
@RequestMapping("/suppliers/{id}/certificates")
class CertificateController extends PartController {

  /** Nothing that is certified about AI, security or quality is kept so long, or lasts so long. */
  private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

  private static final Period LONGEST = Period.ofYears(20);

  private final Suppliers suppliers;
  private final SupplierSearch search;

  CertificateController(Suppliers suppliers, SupplierEditing editing, SupplierSearch search) {
    super(
        suppliers,
        editing,
        "certificate",
        List.of(
            TypedField.line("standard").needed(),
            TypedField.line("number"),
            TypedField.line("body"),
            TypedField.line("accreditation"),
            TypedField.text("scope"),
            TypedField.line("applicability"),
            TypedField.date("expires").needed(),
            TypedField.date("endedOn"),
            TypedField.date("lastSurveillance"),
            TypedField.text("findings")));
    this.suppliers = suppliers;
    this.search = search;
  }

  @Override
  Map<String, String> values(SupplierView supplier, String certificate) {
    return supplier.certificates().stream()
        .filter(one -> one.id().equals(certificate))
        .findFirst()
        .orElseThrow(() -> new NoSuchSupplier(certificate))
        .draft()
        .values();
  }

  /** A certificate may have ended already; it cannot have been looked at in days to come. */
  @Override
  Map<String, String> disagreements(TypedForm form) {
    Map<String, String> disagreements = new LinkedHashMap<>();
    LocalDate surveyed = form.date("lastSurveillance");
    if (surveyed != null && surveyed.isAfter(search.today())) {
      disagreements.put("lastSurveillance", "future");
    }
    LocalDate expires = Objects.requireNonNull(form.date("expires"));
    if (expires.isBefore(EARLIEST) || expires.isAfter(search.today().plus(LONGEST))) {
      disagreements.put("expires", "no-day");
    }
    LocalDate ended = form.date("endedOn");
    if (ended != null && ended.isAfter(expires)) {
      disagreements.put("endedOn", "after-end");
    }
    if (surveyed != null && surveyed.isAfter(ended == null ? expires : ended)) {
      disagreements.putIfAbsent("lastSurveillance", "after-end");
    }
    return disagreements;
  }

  @Override
  void put(String id, @Nullable String certificate, TypedForm form, long revision, String by) {
    var draft =
        new CertificateDraft(
            form.required("standard"),
            form.text("number"),
            form.text("body"),
            form.text("accreditation"),
            form.text("scope"),
            form.text("applicability"),
            Objects.requireNonNull(form.date("expires")),
            form.date("endedOn"),
            form.date("lastSurveillance"),
            form.text("findings"));
    suppliers.put(id, certificate, draft, revision, by);
  }

  @Override
  void remove(String id, String certificate, long revision, String by) {
    suppliers.removeCertificate(id, certificate, revision, by);
  }
}
