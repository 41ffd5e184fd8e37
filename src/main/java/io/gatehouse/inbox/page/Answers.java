package io.gatehouse.inbox.page;

import io.gatehouse.inbox.page.CaseStory.Answer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Turns the values of an entry into lines that people can read; rows of a list one answer each. */
final class Answers {

  /** In a row: its heading, and what the form explained about it. */
  private static final Set<String> SAID_ELSEWHERE = Set.of("title", "help");

  private Answers() {}

  static List<Answer> of(@Nullable Map<String, Object> values) {
    List<Answer> answers = new ArrayList<>();
    if (values != null) {
      values.forEach((key, value) -> add(answers, words(key), value));
    }
    return answers;
  }

  private static void add(List<Answer> answers, String question, @Nullable Object value) {
    if (value instanceof Collection<?> rows && rows.stream().anyMatch(Map.class::isInstance)) {
      int number = 1;
      for (Object row : rows) {
        answers.add(new Answer(title(row).orElse(question + " " + number), text(row)));
        number++;
      }
    } else if (value != null && !text(value).isBlank()) {
      answers.add(new Answer(question, text(value)));
    }
  }

  /** What a row is about, where it says so. */
  private static Optional<String> title(Object row) {
    return row instanceof Map<?, ?> map && map.get("title") instanceof String title
        ? Optional.of(title)
        : Optional.empty();
  }

  private static String text(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      return map.entrySet().stream()
          .filter(entry -> !SAID_ELSEWHERE.contains(entry.getKey()))
          .filter(entry -> entry.getValue() != null && !text(entry.getValue()).isBlank())
          .map(entry -> words(entry.getKey().toString()) + ": " + text(entry.getValue()))
          .collect(Collectors.joining("\n"));
    }
    if (value instanceof Collection<?> list) {
      return list.stream().map(Answers::text).collect(Collectors.joining(", "));
    }
    return value == null ? "" : value.toString();
  }

  /** "riskClass" and "risk-class" are read as "Risk class". */
  private static String words(String key) {
    if (key.equals("iso")) {
      return "ISO/IEC 42001";
    }
    String spaced =
        key.replaceAll("([a-z])([A-Z])", "$1 $2").replace('-', ' ').toLowerCase(Locale.ROOT);
    return Character.toUpperCase(spaced.charAt(0)) + spaced.substring(1);
  }
}
