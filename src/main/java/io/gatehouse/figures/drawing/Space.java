package io.gatehouse.figures.drawing;

/**
 * How much room there is, so that words keep their size.
 *
 * @param width of the whole drawing
 * @param names how much of it the names of rows take
 */
public record Space(int width, int names) {

  public static final Space WIDE = new Space(640, 150);
  public static final Space NARROW = new Space(340, 112);
}
