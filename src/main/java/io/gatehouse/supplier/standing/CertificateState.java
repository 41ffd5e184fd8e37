package io.gatehouse.supplier.standing;

import java.util.List;

/** How it stands with a supplier's certificates, by the first of them that ends. */
public final class CertificateState {

  public static final String NONE = "none";
  public static final String LAPSED = "lapsed";
  public static final String EXPIRING = "expiring";
  public static final String VALID = "valid";

  public static final List<String> ALL = List.of(VALID, EXPIRING, LAPSED, NONE);

  private CertificateState() {}
}
