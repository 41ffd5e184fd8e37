package io.gatehouse.identity;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Sees to it that one is left. */
@Component
class Administrators {

  private static final String ROLE = Role.ADMINISTRATOR.key();

  private final RoleAssignments assignments;
  private final RoleHolders holders;

  Administrators(RoleAssignments assignments, RoleHolders holders) {
    this.assignments = assignments;
    this.holders = holders;
  }

  /**
   * Asked in the transaction that takes away what the account may do.
   *
   * @throws LastAdministrator when it is the only active one
   */
  void requireAnother(String account) {
    assignments.waitForOtherChanges(ROLE);
    Set<String> active = holders.of(ROLE, null).stream().collect(Collectors.toSet());
    if (active.equals(Set.of(account))) {
      throw new LastAdministrator(account);
    }
  }
}
