package io.gatehouse.inventory.page;

import io.gatehouse.identity.People;
import io.gatehouse.identity.Role;
import io.gatehouse.inventory.AiSystemView;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Who may describe a system anew: its owner and the compliance lead. */
@Component
class SystemEditing {

  private final People people;

  SystemEditing(People people) {
    this.people = people;
  }

  boolean may(String account, AiSystemView system) {
    return account.equals(system.owner())
        || people.holds(account, Role.SYSTEM_OWNER.key(), system.id())
        || people.rolesOf(account).contains(Role.COMPLIANCE_LEAD.key());
  }

  void require(String account, AiSystemView system) {
    if (!may(account, system)) {
      throw new AccessDeniedException(
          "Only the owner and the compliance lead may edit " + system.id());
    }
  }

  boolean mayImport(String account) {
    var roles = people.rolesOf(account);
    return roles.contains(Role.COMPLIANCE_LEAD.key()) || roles.contains(Role.ADMINISTRATOR.key());
  }
}
