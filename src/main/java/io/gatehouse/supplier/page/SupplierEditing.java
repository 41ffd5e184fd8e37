package io.gatehouse.supplier.page;

import io.gatehouse.identity.People;
import io.gatehouse.identity.Role;
import java.util.Set;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Who may say what is known of suppliers: the supplier manager and the compliance lead. */
@Component
class SupplierEditing {

  private final People people;

  SupplierEditing(People people) {
    this.people = people;
  }

  boolean may(String account) {
    Set<String> roles = people.rolesOf(account);
    return roles.contains(Role.SUPPLIER_MANAGER.key())
        || roles.contains(Role.COMPLIANCE_LEAD.key());
  }

  void require(String account) {
    if (!may(account)) {
      throw new AccessDeniedException(
          "Only the supplier manager and the compliance lead may edit suppliers");
    }
  }

  boolean mayImport(String account) {
    return may(account) || people.rolesOf(account).contains(Role.ADMINISTRATOR.key());
  }
}
