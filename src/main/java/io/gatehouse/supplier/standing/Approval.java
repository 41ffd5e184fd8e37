package io.gatehouse.supplier.standing;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Whether a supplier may be used; reviews decide it, and withdrawing. */
public enum Approval {
  UNASSESSED,
  APPROVED,
  APPROVED_WITH_CONDITIONS,
  NOT_APPROVED,
  WITHDRAWN;

  /** The word used in forms, tables and addresses. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<Approval> find(String key) {
    return Arrays.stream(values()).filter(value -> value.key().equals(key)).findFirst();
  }

  public static Approval of(String key) {
    return find(key).orElseThrow(() -> new IllegalArgumentException("No approval is " + key));
  }
}
