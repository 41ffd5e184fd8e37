package io.gatehouse.supplier.review;

import io.gatehouse.evidence.FilledIn;
import io.gatehouse.supplier.CertificateDraft;
import io.gatehouse.supplier.SupplierView;
import io.gatehouse.supplier.Suppliers;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Brings into the register what a review found out. */
@Component
class ReviewRecords {

  private static final List<String> DESCRIBED =
      List.of("supplies", "criticality", "responsibilities", "exitPlan");

  private final Suppliers suppliers;

  ReviewRecords(Suppliers suppliers) {
    this.suppliers = suppliers;
  }

  void keep(String supplierId, FilledIn found, String by) {
    SupplierView supplier = suppliers.get(supplierId);
    Map<String, Object> said = new LinkedHashMap<>();
    DESCRIBED.forEach(field -> found.text(field).ifPresent(text -> said.put(field, text)));
    suppliers.update(supplierId, supplier.draft().with(said), supplier.revision(), by);
    certificate(found).ifPresent(read -> keep(supplierId, read, by));
  }

  private static Optional<CertificateDraft> certificate(FilledIn found) {
    return found.textOr("certified", "no").equals("no")
        ? Optional.empty()
        : found
            .date("certificateExpires")
            .map(
                expires ->
                    new CertificateDraft(
                        found.textOr("certificateStandard", ""),
                        null,
                        found.textOrNull("certificateBody"),
                        found.textOrNull("accreditation"),
                        found.textOrNull("certificateScope"),
                        found.textOrNull("applicability"),
                        expires,
                        null,
                        null,
                        found.textOrNull("surveillanceFindings")));
  }

  /**
   * The same certificate, read again, stays one. Its number and audits are kept, also for the one
   * that takes its place: no review asks for them.
   */
  private void keep(String supplierId, CertificateDraft read, String by) {
    SupplierView supplier = suppliers.get(supplierId);
    Optional<SupplierView.Certificate> latest =
        supplier.certificates().stream()
            .filter(one -> one.standard().equalsIgnoreCase(read.standard()))
            .max(Comparator.comparing(SupplierView.Certificate::expires));
    Optional<SupplierView.Certificate> same =
        supplier.certificates().stream()
            .filter(one -> one.standard().equalsIgnoreCase(read.standard()))
            .filter(one -> one.expires().equals(read.expires()))
            .findFirst();
    Optional<SupplierView.Certificate> known = same.or(() -> latest);
    CertificateDraft draft =
        new CertificateDraft(
            known.map(SupplierView.Certificate::standard).orElse(read.standard()),
            known.map(SupplierView.Certificate::number).orElse(null),
            read.body(),
            read.accreditation(),
            read.scope(),
            read.applicability(),
            read.expires(),
            same.map(SupplierView.Certificate::endedOn).orElse(null),
            known.map(SupplierView.Certificate::lastSurveillance).orElse(null),
            read.findings());
    suppliers.put(
        supplierId,
        same.map(SupplierView.Certificate::id).orElse(null),
        draft,
        supplier.revision(),
        by);
  }
}
