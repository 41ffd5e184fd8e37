package io.gatehouse.supplier.lapse;

import io.gatehouse.supplier.SupplierView;
import io.gatehouse.supplier.standing.Approval;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Something about a supplier that no longer holds.
 *
 * @param key the same each time it is noticed
 * @param kind {@code certificate}, {@code not-approved} or {@code withdrawn}
 * @param facts for the words about it
 */
record Occasion(String key, String kind, Map<String, String> facts) {

  /** Those that a supplier gives on that day. */
  static List<Occasion> of(SupplierView supplier, LocalDate today) {
    List<Occasion> occasions = new ArrayList<>();
    supplier.certificates().stream()
        .filter(one -> !one.replaced() && one.until().isBefore(today))
        .map(Occasion::of)
        .forEach(occasions::add);
    if (supplier.approval().equals(Approval.NOT_APPROVED.key())
        || supplier.approval().equals(Approval.WITHDRAWN.key())) {
      occasions.add(
          new Occasion(
              supplier.approval() + ":" + supplier.decidedAt(),
              supplier.approval(),
              Map.of("reason", Objects.requireNonNullElse(supplier.approvalReason(), ""))));
    }
    return occasions;
  }

  private static Occasion of(SupplierView.Certificate certificate) {
    return new Occasion(
        "certificate:" + certificate.id() + ":" + certificate.until(),
        "certificate",
        Map.of(
            "standard", certificate.standard(),
            "until", certificate.until().toString(),
            "ended", certificate.endedOn() == null ? "no" : "yes"));
  }
}
