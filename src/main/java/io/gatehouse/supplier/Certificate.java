package io.gatehouse.supplier;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** That a body certified something about a supplier, until a day. */
@Entity
@Table(name = "supplier_certificate")
class Certificate {

  @Id private UUID id = UUID.randomUUID();
  @Embedded private CertificateDraft described;

  protected Certificate() {}

  Certificate(CertificateDraft described) {
    this.described = described;
  }

  void describe(CertificateDraft draft) {
    described = draft;
  }

  String id() {
    return id.toString();
  }

  CertificateDraft draft() {
    return described;
  }

  /** Whether a later one about the same has taken its place. */
  boolean isReplacedBy(Certificate other) {
    return other != this
        && other.described.standard().equalsIgnoreCase(described.standard())
        && other.described.until().isAfter(described.until());
  }

  SupplierView.Certificate view(boolean replaced) {
    CertificateDraft d = described;
    return new SupplierView.Certificate(
        id(),
        d.standard(),
        d.number(),
        d.body(),
        d.accreditation(),
        d.scope(),
        d.applicability(),
        d.expires(),
        d.endedOn(),
        d.lastSurveillance(),
        d.findings(),
        d.until(),
        replaced);
  }
}
