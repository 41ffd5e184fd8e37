package io.gatehouse.supplier.lapse;

import io.gatehouse.calendar.due.DueItem;
import io.gatehouse.calendar.due.DueItems;
import io.gatehouse.identity.People;
import io.gatehouse.identity.Role;
import io.gatehouse.supplier.SupplierView;
import io.gatehouse.supplier.Suppliers;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Certificates in the calendar, each on the last day on which it holds. */
@Component
class CertificatesDue implements DueItems {

  private static final String KIND = "certificate";

  private final Suppliers suppliers;
  private final People people;
  private final MessageSource messages;

  CertificatesDue(Suppliers suppliers, People people, MessageSource messages) {
    this.suppliers = suppliers;
    this.people = people;
    this.messages = messages;
  }

  @Override
  public Set<String> kinds() {
    return Set.of(KIND);
  }

  @Override
  public List<DueItem> between(String account, LocalDate from, LocalDate to) {
    boolean mine = people.rolesOf(account).contains(Role.SUPPLIER_MANAGER.key());
    return suppliers.all().stream()
        .flatMap(
            supplier ->
                supplier.certificates().stream()
                    .filter(one -> !one.replaced())
                    .filter(one -> !one.until().isBefore(from) && !one.until().isAfter(to))
                    .map(one -> item(supplier, one, mine)))
        .toList();
  }

  private DueItem item(SupplierView supplier, SupplierView.Certificate one, boolean mine) {
    String title =
        messages.getMessage(
            "suppliers.due.certificate", new Object[] {one.standard()}, Locale.ENGLISH);
    return new DueItem(
        "certificate-" + one.id(),
        KIND,
        title,
        supplier.name(),
        one.until(),
        null,
        mine,
        true,
        "/suppliers/" + supplier.id());
  }
}
