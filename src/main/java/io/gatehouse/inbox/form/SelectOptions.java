package io.gatehouse.inbox.form;

import io.gatehouse.identity.Account;
import io.gatehouse.inventory.AiSystemView;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What the selects of a form offer, as form-js wants it. */
public final class SelectOptions {

  private SelectOptions() {}

  /** Active people, by display name. */
  public static List<Map<String, String>> people(Collection<Account> accounts) {
    return accounts.stream()
        .filter(Account::active)
        .map(person -> option(person.name(), person.displayName()))
        .toList();
  }

  public static List<Map<String, String>> systems(Collection<AiSystemView> systems) {
    return systems.stream()
        .map(system -> option(system.id(), system.name() + " (" + system.id() + ")"))
        .toList();
  }

  public static Map<String, String> option(String value, String label) {
    return Map.of("value", value, "label", label);
  }
}
