package io.gatehouse.inventory.classification;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How the organisation came to have an AI system. */
public enum Provenance {
  BUILT,
  BOUGHT,
  EMBEDDED,
  FOUND;

  /** The word used in files, tables and addresses. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Provenance> find(String key) {
    return Arrays.stream(values()).filter(value -> value.key().equals(key)).findFirst();
  }

  public static Provenance of(String key) {
    return find(key)
        .orElseThrow(() -> new IllegalArgumentException("No provenance is called " + key));
  }
}
