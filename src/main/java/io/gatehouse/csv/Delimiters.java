package io.gatehouse.csv;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds the character between cells: the one that cuts most of the first records alike. */
final class Delimiters {

  private static final List<Character> CANDIDATES = List.of(',', ';', '\t', '|');
  private static final int RECORDS = 50;

  private Delimiters() {}

  static char of(String text) {
    return CANDIDATES.stream()
        .max(Comparator.comparingDouble(c -> score(cuts(text, c))))
        .filter(c -> score(cuts(text, c)) > 0)
        .orElse(',');
  }

  /** Share of records cut into as many cells as the titles, and a little for many cells. */
  private static double score(List<Integer> cuts) {
    int titles = cuts.isEmpty() ? 0 : cuts.get(0);
    if (titles == 0) {
      return 0;
    }
    long alike = cuts.stream().filter(n -> n == titles).count();
    return (double) alike / cuts.size() + Math.min(titles, 100) / 100.0;
  }

  private static List<Integer> cuts(String text, char delimiter) {
    var cuts = new ArrayList<Integer>();
    int inRecord = 0;
    int length = 0;
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      quoted ^= c == '"';
      boolean end = !quoted && (c == '\n' || c == '\r');
      inRecord += !quoted && c == delimiter ? 1 : 0;
      length += end ? 0 : 1;
      if (end && length > 0) {
        cuts.add(inRecord);
        inRecord = 0;
        length = 0;
      }
      if (cuts.size() == RECORDS) {
        return cuts;
      }
    }
    if (length > 0) {
      cuts.add(inRecord);
    }
    return cuts;
  }
}
