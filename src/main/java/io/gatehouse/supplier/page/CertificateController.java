package io.gatehouse.supplier.page;

import io.gatehouse.supplier.CertificateDraft;
import io.gatehouse.supplier.NoSuchSupplier;
import io.gatehouse.supplier.SupplierView;
import io.gatehouse.supplier.Suppliers;
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

  private final Suppliers suppliers;

  CertificateController(Suppliers suppliers, SupplierEditing editing) {
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
