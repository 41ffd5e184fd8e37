package io.gatehouse.inventory.classification;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The categories of Regulation (EU) 2024/1689, lightest first. */
public enum AiActCategory {
  MINIMAL,
  LIMITED,
  HIGH,
  PROHIBITED;

  /** The word used in files, tables and addresses. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<AiActCategory> find(String key) {
    return Arrays.stream(values()).filter(value -> value.key().equals(key)).findFirst();
  }

  public static AiActCategory of(String key) {
    return find(key)
        .orElseThrow(() -> new IllegalArgumentException("No AI Act category is called " + key));
  }
}
