package io.gatehouse.figures.drawing;

/**
 * How much room there is, so that words keep their size.
 *
 * @param width of the whole drawing
 * @param names how much of it the names of rows take
 */
public record Space(int width, int names) {

  /** Pixels of a letter, on average; twelve high. */
  private static final double LETTER = 6.2;

  private static final int GAP = 8;

  public static final Space WIDE = new Space(640, 176);
  public static final Space NARROW = new Space(340, 112);

  /** A name as far as there is room for it; the table has it whole. */
  String fitting(String name) {
    int most = (int) ((names - GAP) / LETTER);
    return name.length() <= most ? name : name.substring(0, most - 1).strip() + "…";
  }
}
