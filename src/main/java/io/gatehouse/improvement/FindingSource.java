package io.gatehouse.improvement;

import java.util.Locale;

/** What a finding comes from; a person is somebody who noticed it. */
public enum FindingSource {
  INCIDENT,
  AUDIT,
  REVIEW,
  CONCERN,
  SUPPLIER,
  PERSON;

  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
