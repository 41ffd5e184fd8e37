package io.gatehouse.csv.importing;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;

/** What other registers call our fields and values; see {@code inventory/synonyms.properties}. */
final class Synonyms {

  private static final Pattern CAMEL = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})");
  private final Properties phrases = new Properties();

  Synonyms(String resource) {
    try (var in = new ClassPathResource(resource).getInputStream()) {
      phrases.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How well a title fits a field, 0 meaning not at all. */
  int fit(ImportField field, String title) {
    String words = words(title).replaceFirst("^\\d+ ", "");
    List<String> known = of("column." + field.key());
    if (title.strip().equals(field.key())) {
      return 1000;
    }
    int equal = known.indexOf(words);
    if (equal >= 0) {
      return 900 - equal;
    }
    return known.stream()
        .filter(phrase -> phrase.contains(" ") && holds(words, phrase))
        .mapToInt(phrase -> 500 - known.indexOf(phrase))
        .max()
        .orElse(0);
  }

  /** The value that a text stands for; empty text for one that says nothing. */
  Optional<String> value(ImportField field, String text) {
    String words = words(text);
    if (words.isEmpty()) {
      return Optional.of("");
    }
    return field.choices().stream()
        .filter(words::equals)
        .findFirst()
        .or(() -> longest(field, words))
        .or(
            () ->
                of("none").stream().anyMatch(p -> holds(words, p))
                    ? Optional.of("")
                    : Optional.empty());
  }

  private Optional<String> longest(ImportField field, String words) {
    record Hit(String value, int length) {}
    return field.choices().stream()
        .flatMap(
            value ->
                of("value." + field.key() + "." + value).stream()
                    .filter(phrase -> holds(words, phrase))
                    .map(phrase -> new Hit(value, phrase.length())))
        .max(Comparator.comparingInt(Hit::length))
        .map(Hit::value);
  }

  private List<String> of(String key) {
    return Stream.of(phrases.getProperty(key, "").split("\\|"))
        .map(String::strip)
        .filter(phrase -> !phrase.isEmpty())
        .toList();
  }

  private static boolean holds(String words, String phrase) {
    return (" " + words + " ").contains(" " + phrase + " ");
  }

  private static String words(String text) {
    return String.join(
        " ",
        Arrays.stream(
                CAMEL
                    .matcher(text)
                    .replaceAll(" ")
                    .toLowerCase(Locale.ROOT)
                    .split("[^\\p{L}\\p{N}]+"))
            .filter(word -> !word.isEmpty())
            .toList());
  }
}
