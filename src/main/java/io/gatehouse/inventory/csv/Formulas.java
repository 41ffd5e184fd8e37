package io.gatehouse.inventory.csv;

import java.util.regex.Pattern;

/**
 * Keeps a text from being run by the spreadsheet that opens a file: an apostrophe goes before it,
 * and is taken off again when we read our own file.
 */
public final class Formulas {

  private static final Pattern FORMULA =
      Pattern.compile("'*[=+\\-@\\t\\r\\n＝＋－＠].*", Pattern.DOTALL);

  private Formulas() {}

  public static String disarm(String text) {
    return FORMULA.matcher(text).matches() ? "'" + text : text;
  }

  public static String restore(String text) {
    return text.startsWith("'") && FORMULA.matcher(text).matches() ? text.substring(1) : text;
  }
}
