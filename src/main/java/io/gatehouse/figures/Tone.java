package io.gatehouse.figures;

import java.util.Locale;

/** How a series is drawn: each has a pattern of its own, so that none is told by colour alone. */
public enum Tone {
  /** As it should be. */
  GOOD,
  /** A deadline or rule was broken. */
  BAD,
  /** From little to much. */
  FAINT,
  LIGHT,
  STRONG,
  FULL,
  /** Not known yet: an outline. */
  BLANK,
  /** A line from the end of the first bar: how far it goes at most. */
  REACH,
  /** Stands in the table only. */
  UNDRAWN;

  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
