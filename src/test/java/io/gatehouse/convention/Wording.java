package io.gatehouse.convention;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;

/**
 * The texts that code, templates and scripts name: whole keys of messages, and the parts that keys
 * are put together from.
 */
final class Wording {

  private static final Pattern IN_JAVA = Pattern.compile("\"((?:[^\"\\\\\n]|\\\\.)*)\"");
  private static final Pattern CONSTANT = Pattern.compile("\\b[A-Z][A-Z0-9_]+\\b");
  private static final Pattern IN_TEMPLATE =
      Pattern.compile("#\\{([\\w.-]+)|'([\\w.-]+)'|[|}]([\\w.-]+)(?=\\$\\{|\\|)");
  private static final Pattern IN_SCRIPT = Pattern.compile("'([\\w.-]+)'");

  private static final Pattern IN_FORM = Pattern.compile("\"value\": \"([\\w.-]+)\"");

  private final Set<String> words = new HashSet<>();
  private final Set<String> starts = new HashSet<>();
  private final Set<String> endings = new HashSet<>();

  Wording() {
    Arrays.stream(HttpStatus.values()).map(one -> "" + one.value()).forEach(words::add);
    Sources.in(Sources.MAIN, ".java").forEach(this::java);
    Sources.in(Sources.TEMPLATES, "").stream()
        .filter(file -> file.toString().matches(".*\\.(html|txt)"))
        .forEach(file -> collect(IN_TEMPLATE, file));
    Sources.in(Sources.FORMS, ".form").forEach(file -> collect(IN_FORM, file));
    Sources.in(Sources.SCRIPTS, ".ts").forEach(file -> collect(IN_SCRIPT, file));
  }

  private void java(Path file) {
    collect(IN_JAVA, file);
    CONSTANT
        .matcher(Sources.read(file))
        .results()
        .map(MatchResult::group)
        .forEach(name -> words.add(name.toLowerCase(Locale.ROOT).replace('_', '-')));
  }

  private void collect(Pattern pattern, Path file) {
    pattern.matcher(Sources.read(file)).results().forEach(this::collect);
  }

  private void collect(MatchResult found) {
    for (int i = 1; i <= found.groupCount(); i++) {
      if (found.group(i) != null) {
        String text = found.group(i).replaceFirst("^\\{([\\w.-]+)}$", "$1"); // as constraints do
        (text.endsWith(".") ? starts : text.startsWith(".") ? endings : words).add(text);
      }
    }
  }

  /** Whether it is named, or put together from a start, a word and an ending that are. */
  boolean names(String key) {
    return words.contains(key)
        || endings.stream().anyMatch(e -> key.endsWith(e) && words.contains(without(e, key)))
        || starts.stream().anyMatch(s -> key.startsWith(s) && names(key.substring(s.length())));
  }

  private static String without(String ending, String key) {
    return key.substring(0, key.length() - ending.length());
  }
}
