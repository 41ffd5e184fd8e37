package io.gatehouse.identity.importing;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A person as they are, or as a file says that they shall be.
 *
 * @param manager an account; null is nobody
 * @param roles as the export writes them
 */
record ImportedPerson(
    String account,
    String name,
    String email,
    @Nullable String manager,
    Set<String> roles,
    boolean active) {

  ImportedPerson {
    roles = new TreeSet<>(roles);
  }

  /** Of each column what a preview shows. */
  Map<Column, String> written() {
    return Map.of(
        Column.NAME,
        name,
        Column.EMAIL,
        email,
        Column.MANAGER,
        manager == null ? "" : manager,
        Column.ROLES,
        String.join(" ", roles),
        Column.ACTIVE,
        active ? "yes" : "no");
  }
}
