package io.gatehouse.csv;

import java.util.regex.Pattern;

/**
 * Keeps a text from being run by the spreadsheet that opens a file: an apostrophe goes before a
 * formula, and is taken off again when we read our own file. Where a spreadsheet divides cells at
 * something else than we do, a formula may begin within a text, too.
 */
public final class Formulas {

  private static final String AT_FIRST = "(?=['\"]*[=+\\-@\\t\\r\\n＝＋－＠])";
  private static final String WITHIN = "(?=['\"]*[=+\\-@＝＋－＠])";
  private static final String CELL_ENDS = "(?<=[;|\\t\\r\\n])";
  private static final Pattern ARMED = Pattern.compile("^" + AT_FIRST + "|" + CELL_ENDS + WITHIN);
  private static final Pattern DISARMED =
      Pattern.compile("^'" + AT_FIRST + "|" + CELL_ENDS + "'" + WITHIN);

  private Formulas() {}

  public static String disarm(String text) {
    return ARMED.matcher(text).replaceAll("'");
  }

  public static String restore(String text) {
    return DISARMED.matcher(text).replaceAll("");
  }
}
