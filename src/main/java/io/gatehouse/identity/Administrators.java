package io.gatehouse.identity;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Sees to it that one is left. */
@Component
class Administrators {

  private static final String ROLE = Role.ADMINISTRATOR.key();

  private final RoleAssignments assignments;

  Administrators(RoleAssignments assignments) {
    this.assignments = assignments;
  }

  /**
   * Asked in the transaction that takes away what the account may do.
   *
   * @throws LastAdministrator when it is the only active one
   */
  void requireAnother(String account) {
    assignments.waitForOtherChanges(ROLE);
    Set<String> active =
        assignments.holders(ROLE, null).stream()
            .map(RoleAssignments.Holder::account)
            .collect(Collectors.toSet());
    if (active.equals(Set.of(account))) {
      throw new LastAdministrator(account);
    }
  }
}
