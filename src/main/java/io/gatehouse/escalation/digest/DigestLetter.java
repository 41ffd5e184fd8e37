package io.gatehouse.escalation.digest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a digest says, in its order.
 *
 * @param sum the figures in a line
 * @param path where the button leads, from the application's root
 * @param sent when it comes, and to which address
 * @param stop where it is stopped without signing in, from the application's root
 */
record DigestLetter(
    String title,
    String whose,
    String sum,
    List<Figure> figures,
    List<Section> sections,
    String button,
    String path,
    String sent,
    String stop) {

  record Figure(String number, String label, boolean late) {}

  /**
   * @param more how many are not shown; null where all are
   */
  record Section(String heading, List<Line> lines, @Nullable String more) {}

  /**
   * @param with who has it, or whom a step tells
   */
  record Line(String title, String path, String about, String with, String when, boolean late) {}
}
