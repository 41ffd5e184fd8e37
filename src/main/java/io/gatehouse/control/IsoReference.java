package io.gatehouse.control;

/**
 * A clause or an Annex A control of ISO/IEC 42001:2023.
 *
 * @param reference such as {@code 8.1} or {@code A.6.2.4}
 */
public record IsoReference(String reference, String title) {

  /** Whether it is one of the 38 reference controls of Annex A. */
  public boolean isControl() {
    return reference.startsWith("A.");
  }
}
