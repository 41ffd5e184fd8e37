package io.gatehouse.cadence;

import io.gatehouse.calendar.WorkingCalendar;
import io.gatehouse.lifecycle.Doer;
import io.gatehouse.supplier.SupplierStandingChanged;
import io.gatehouse.supplier.SupplierView;
import io.gatehouse.supplier.Suppliers;
import io.gatehouse.supplier.standing.Approval;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Reviews of suppliers: owed from their approval on, as often as they are critical. */
@Component
class SupplierReviews {

  static final String KIND = "supplier-review";

  private static final Set<String> IN_USE =
      Set.of(Approval.APPROVED.key(), Approval.APPROVED_WITH_CONDITIONS.key());

  private final Obligations obligations;
  private final Suppliers suppliers;
  private final WorkingCalendar calendar;
  private final MessageSource messages;
  private final Clock clock;

  SupplierReviews(
      Obligations obligations,
      Suppliers suppliers,
      WorkingCalendar calendar,
      MessageSource messages,
      Clock clock) {
    this.obligations = obligations;
    this.suppliers = suppliers;
    this.calendar = calendar;
    this.messages = messages;
    this.clock = clock;
  }

  @EventListener
  void hear(SupplierStandingChanged changed) {
    SupplierView supplier = suppliers.get(changed.supplierId());
    if (IN_USE.contains(supplier.approval())) {
      review(supplier);
    } else if (!supplier.approval().equals(Approval.UNASSESSED.key())) {
      obligations.end(KIND, supplier.id(), say("cadence.supplier-ended"), Doer.current());
    }
  }

  private void review(SupplierView supplier) {
    String level = Objects.requireNonNullElse(supplier.criticality(), "unknown");
    if (obligations.next(KIND, supplier.id()).isEmpty()) {
      obligations.takeOn(new Owed(KIND, supplier.id(), level), null, Doer.current());
      return;
    }
    obligations.rate(KIND, supplier.id(), level);
    if (isToday(supplier.decidedAt())) {
      obligations.held(KIND, supplier.id());
    }
  }

  private boolean isToday(@Nullable Instant at) {
    return at != null && day(at).equals(day(clock.instant()));
  }

  private LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, calendar.zone());
  }

  private String say(String message) {
    return messages.getMessage(message, null, Locale.ENGLISH);
  }
}
