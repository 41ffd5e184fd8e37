package io.gatehouse.inventory.classification;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The organisation's own risk classes, lowest first. */
public enum RiskClass {
  LOW,
  MODERATE,
  HIGH,
  CRITICAL;

  /** The word used in files, tables and addresses. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<RiskClass> find(String key) {
    return Arrays.stream(values()).filter(value -> value.key().equals(key)).findFirst();
  }

  public static RiskClass of(String key) {
    return find(key)
        .orElseThrow(() -> new IllegalArgumentException("No risk class is called " + key));
  }
}
