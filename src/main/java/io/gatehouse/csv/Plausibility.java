package io.gatehouse.csv;

/**
 * Scores how much a text looks like words in a western European language; a wrong encoding puts
 * symbols and capitals into the middle of words, and letters where quotes belong.
 */
final class Plausibility {

  private static final String COMMON = "äöüßéèêëàâáçñíóúåæøîïôûùÄÖÜÉÈÀÁÇÑÅÆØ";

  private Plausibility() {}

  static int of(String text) {
    int score = 0;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 127) {
        score += of(text.charAt(i), at(text, i - 1), at(text, i + 1));
      }
    }
    return score;
  }

  private static int of(char c, char before, char after) {
    boolean inWord = Character.isLetter(before) && Character.isLetter(after);
    if (c == '\uFFFD' || Character.isISOControl(c)) {
      return -10;
    }
    if (Character.isLetter(c)) {
      return letter(c, before, after);
    }
    return switch (c) {
      case '’' -> inWord ? 4 : 2;
      case '“', '‘' -> Character.isLetter(before) ? -2 : 4;
      case '”' -> Character.isWhitespace(before) ? -2 : 4;
      case '–', '—', '…', '•', '\u00A0' -> inWord ? 0 : 3;
      default -> inWord ? -4 : 0;
    };
  }

  private static int letter(char c, char before, char after) {
    if (Character.isUpperCase(c) && Character.isLowerCase(before)) {
      return -3;
    }
    boolean alone = !Character.isLetter(before) && !Character.isLetter(after);
    if (alone) {
      return -3;
    }
    return COMMON.indexOf(c) >= 0 ? 3 : 0;
  }

  private static char at(String text, int i) {
    return i < 0 || i >= text.length() ? ' ' : text.charAt(i);
  }
}
