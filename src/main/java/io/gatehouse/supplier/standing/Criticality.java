package io.gatehouse.supplier.standing;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How much depends on a supplier; deadlines, assessors and who approves go by it. */
public enum Criticality {
  LOW,
  MODERATE,
  HIGH,
  CRITICAL;

  /** The word used in files, tables and addresses. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Criticality> find(String key) {
    return Arrays.stream(values()).filter(value -> value.key().equals(key)).findFirst();
  }
}
