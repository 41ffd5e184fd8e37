package io.gatehouse.inbox.form;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The part of FEEL that browser and server are known to read alike: a key compared with a literal
 * of its own type, or with several, joined by and, or, not(). What is left out they read apart: the
 * browser takes a key without a value, and whether it is larger or smaller than anything, for true.
 * What both answer is written down in feel-vectors.json, which the tests of both read.
 */
final class FeelSubset {

  private static final Pattern KEY = Pattern.compile("[A-Za-z_]\\w*(\\.[A-Za-z_]\\w*)*");
  private static final Pattern LITERAL =
      Pattern.compile("\"[^\"\\\\]*\"|-?\\d+(\\.\\d+)?|(true|false|null)\\b");
  private static final String ALLOWED =
      " Conditions compare a key with a text, a number, true, false or null by = or !=, or with"
          + " several texts or numbers by in (…), joined by and, or, not(): browser and server read"
          + " nothing else alike.";

  private static final Pattern MEMBER = Pattern.compile("\"[^\"\\\\]*\"|-?\\d+(\\.\\d+)?(?!\\.)");
  private static final Pattern IN = Pattern.compile("in\\b");
  private static final Pattern COMMA = Pattern.compile(",");
  private static final Pattern COMPARISON = Pattern.compile("!=|=");
  private static final Pattern JUNCTION = Pattern.compile("(and|or)\\b");
  private static final Pattern NOT = Pattern.compile("not\\s*\\(");
  private static final Pattern OPEN = Pattern.compile("\\(");
  private static final Pattern CLOSE = Pattern.compile("\\)");

  /** Words that mean something else in FEEL. */
  private static final Set<String> RESERVED =
      Set.of(
          "not",
          "and",
          "or",
          "if",
          "then",
          "else",
          "for",
          "in",
          "return",
          "some",
          "every",
          "satisfies",
          "between",
          "instance",
          "of",
          "function",
          "date",
          "time",
          "duration");

  private final String text;
  private final Set<String> keys = new LinkedHashSet<>();
  private int at;

  private FeelSubset(String text) {
    this.text = text;
  }

  /**
   * The keys that the expression asks for.
   *
   * @throws IllegalArgumentException when it is not within the subset, saying why
   */
  static Set<String> keysOf(String expression) {
    if (!expression.startsWith("=")) {
      throw new IllegalArgumentException("“" + expression + "” does not start with “=”");
    }
    var subset = new FeelSubset(expression.substring(1));
    subset.junction();
    if (subset.at < subset.text.length()) {
      throw subset.expected("the end, “and” or “or”");
    }
    return subset.keys;
  }

  private void junction() {
    do {
      term();
    } while (next(JUNCTION) != null);
  }

  private void term() {
    if (next(NOT) != null || next(OPEN) != null) {
      junction();
      require(CLOSE, "“)”");
      return;
    }
    var literalFirst = next(LITERAL) != null;
    if (!literalFirst) {
      key();
      if (next(IN) != null) {
        members();
        return;
      }
    }
    require(COMPARISON, "“=” or “!=”");
    if (literalFirst) {
      key();
    } else {
      require(LITERAL, "a text, a number, true, false or null");
    }
  }

  private void members() {
    require(OPEN, "“(”");
    do {
      require(MEMBER, "a text or a number");
    } while (next(COMMA) != null);
    require(CLOSE, "“)”");
  }

  private void key() {
    var key = require(KEY, "a key");
    if (RESERVED.contains(key)) {
      throw expected("a key instead of “" + key + "”");
    }
    keys.add(key);
  }

  private String require(Pattern pattern, String what) {
    var found = next(pattern);
    if (found == null) {
      throw expected(what);
    }
    return found;
  }

  private @Nullable String next(Pattern pattern) {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    var matcher = pattern.matcher(text).region(at, text.length());
    if (!matcher.lookingAt()) {
      return null;
    }
    at = matcher.end();
    return matcher.group();
  }

  private IllegalArgumentException expected(String what) {
    return new IllegalArgumentException(
        "“=" + text + "”, after " + at + " characters: expected " + what + "." + ALLOWED);
  }
}
