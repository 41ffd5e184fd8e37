package io.gatehouse.inventory.classification;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where an AI system stands in its life; only its lifecycle case moves it. */
public enum Stage {
  REGISTRATION,
  DESIGN,
  DEVELOPMENT,
  VERIFICATION,
  DEPLOYMENT,
  OPERATION,
  SUSPENDED,
  RETIREMENT,
  ENDED;

  /** The word used in files, tables and addresses. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Stage> find(String key) {
    return Arrays.stream(values()).filter(value -> value.key().equals(key)).findFirst();
  }

  public static Stage of(String key) {
    return find(key).orElseThrow(() -> new IllegalArgumentException("No stage is called " + key));
  }
}
