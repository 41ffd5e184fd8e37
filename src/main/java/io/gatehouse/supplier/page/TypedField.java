package io.gatehouse.supplier.page;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One field of a page's form.
 *
 * @param kind {@code line}, {@code text}, {@code date} or {@code choice}
 * @param options of a choice
 */
record TypedField(String name, String kind, boolean required, List<String> options) {

  private static final int LONGEST_LINE = 500;
  private static final int LONGEST_TEXT = 20_000;

  static TypedField line(String name) {
    return new TypedField(name, "line", false, List.of());
  }

  static TypedField text(String name) {
    return new TypedField(name, "text", false, List.of());
  }

  static TypedField date(String name) {
    return new TypedField(name, "date", false, List.of());
  }

  static TypedField choice(String name, List<String> options) {
    return new TypedField(name, "choice", false, options);
  }

  TypedField needed() {
    return new TypedField(name, kind, true, options);
  }

  /** What is wrong with what was typed, as the end of a message key. */
  Optional<String> fault(String typed) {
    if (typed.isBlank()) {
      return required ? Optional.of("required") : Optional.empty();
    }
    if (typed.indexOf('\0') >= 0) {
      return Optional.of("text");
    }
    return switch (kind) {
      case "date" -> isDate(typed.strip()) ? Optional.empty() : Optional.of("date");
      case "choice" -> options.contains(typed) ? Optional.empty() : Optional.of("choice");
      default ->
          typed.length() > (kind.equals("line") ? LONGEST_LINE : LONGEST_TEXT)
              ? Optional.of("long")
              : Optional.empty();
    };
  }

  /** Years of four digits only: others are slips, and no table keeps all of them. */
  private static boolean isDate(String text) {
    try {
      return text.length() == 10 && LocalDate.parse(text).getYear() >= 1900;
    } catch (DateTimeException e) {
      return false;
    }
  }
}
