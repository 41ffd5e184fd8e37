package io.gatehouse.listing;

/** How many rows a register has, said as far as it is worth counting. */
public final class Counted {

  private static final int MOST = 1_000;

  /** So many rows are counted at most. */
  public static final int LIMIT = MOST + 1;

  private Counted() {}

  /** "14" or "1,000+". */
  public static String inWords(int counted) {
    return counted > MOST ? "1,000+" : String.valueOf(counted);
  }
}
