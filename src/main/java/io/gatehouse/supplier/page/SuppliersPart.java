package io.gatehouse.supplier.page;

import io.gatehouse.inventory.AiSystemView;
import io.gatehouse.inventory.page.SystemPagePart;
import io.gatehouse.supplier.SupplierView;
import io.gatehouse.supplier.Suppliers;
import io.gatehouse.supplier.naming.SystemNames;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The suppliers that a system's text names, as links to the register, on its page. */
@Component
@Order(0)
class SuppliersPart implements SystemPagePart {

  private final SystemNames names;
  private final Suppliers suppliers;

  SuppliersPart(SystemNames names, Suppliers suppliers) {
    this.names = names;
    this.suppliers = suppliers;
  }

  /**
   * @param unregistered names of which the register has nothing
   */
  record Content(List<Line> lines, List<String> unregistered) {}

  record Line(SupplierView supplier, SystemNames.Link link) {}

  @Override
  public String place() {
    return "aside";
  }

  @Override
  public String template() {
    return "supplier/part";
  }

  @Override
  public @Nullable Object contentFor(AiSystemView system, String account) {
    List<Line> lines =
        names.suppliersOf(system.id()).stream()
            .map(link -> new Line(suppliers.get(link.supplierId()), link))
            .toList();
    List<String> unregistered = names.unregisteredOf(system.id());
    return lines.isEmpty() && unregistered.isEmpty() ? null : new Content(lines, unregistered);
  }
}
