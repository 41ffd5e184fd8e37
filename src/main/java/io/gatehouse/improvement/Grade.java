package io.gatehouse.improvement;

import java.util.Locale;

/** How serious a finding is; deadlines, and when it is checked, go by it. */
public enum Grade {
  MAJOR,
  MINOR,
  OBSERVATION;

  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
