package io.gatehouse.cadence;

import io.gatehouse.lifecycle.Doer;
import io.gatehouse.supplier.SupplierStandingChanged;
import io.gatehouse.supplier.SupplierView;
import io.gatehouse.supplier.Suppliers;
import io.gatehouse.supplier.standing.Approval;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Reviews of suppliers: owed from their approval on, as often as they are critical. */
@Component
class SupplierReviews implements ObligationSubjects {

  private static final String KIND = "supplier-review";

  private static final Set<String> IN_USE =
      Set.of(Approval.APPROVED.key(), Approval.APPROVED_WITH_CONDITIONS.key());

  private final Obligations obligations;
  private final Suppliers suppliers;
  private final MessageSource messages;

  SupplierReviews(Obligations obligations, Suppliers suppliers, MessageSource messages) {
    this.obligations = obligations;
    this.suppliers = suppliers;
    this.messages = messages;
  }

  @EventListener
  void hear(SupplierStandingChanged changed) {
    SupplierView supplier = suppliers.get(changed.supplierId());
    if (IN_USE.contains(supplier.approval())) {
      String level = Objects.requireNonNullElse(supplier.criticality(), "unknown");
      obligations.rate(KIND, supplier.id(), level);
      obligations.takeOn(new Owed(KIND, supplier.id(), level), null, Doer.current());
      if (supplier.decidedAt() != null) {
        obligations.heldSince(KIND, supplier.id(), supplier.decidedAt());
      }
    } else if (!supplier.approval().equals(Approval.UNASSESSED.key())) {
      obligations.end(KIND, supplier.id(), say("cadence.supplier-ended"), Doer.current());
    }
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public String name(String subject) {
    return suppliers.get(subject).name();
  }

  @Override
  public String path(String subject) {
    return "/suppliers/" + subject;
  }

  @Override
  public Map<String, Object> asked(String subject) {
    return Map.of(
        "supplierId", subject,
        "supplierName", name(subject),
        "whyNow", say("cadence.supplier-due"));
  }

  private String say(String message) {
    return messages.getMessage(message, null, Locale.ENGLISH);
  }
}
