package io.gatehouse.convention;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Where templates and code ask for messages. */
final class MessageUses {

  private static final Pattern IN_TEMPLATE =
      Pattern.compile("#\\{(?:\\|([^|]+)\\||([a-z][\\w.-]*))(\\()?");
  private static final Pattern IN_JAVA =
      Pattern.compile("\\b(?:say|getMessage)\\(\\s*\"([^\"]+)\"");
  private static final Pattern CONSTRAINT = Pattern.compile("message = \"\\{([^}]+)}\"");
  private static final Pattern FORM = Pattern.compile("\\$\\{(?:[^{}]|\\{[^{}]*})*}");

  private MessageUses() {}

  /**
   * @param key a whole key, or the ways that it may read, as a regular expression
   * @param arguments how many it is given; -1 when that is not known
   */
  record Use(Path file, String key, int arguments) {

    boolean fits(String message) {
      return message.equals(key) || message.matches(key);
    }
  }

  static List<Use> all() {
    return Stream.concat(
            Sources.in(Sources.TEMPLATES, "").stream()
                .filter(file -> file.toString().matches(".*\\.(html|txt)"))
                .flatMap(file -> inTemplate(file).stream()),
            Sources.in(Sources.MAIN, ".java").stream().flatMap(file -> inJava(file).stream()))
        .toList();
  }

  private static List<Use> inTemplate(Path file) {
    String text = Sources.read(file);
    List<Use> uses = new ArrayList<>();
    var found = IN_TEMPLATE.matcher(text);
    while (found.find()) {
      String key =
          found.group(2) != null
              ? Pattern.quote(found.group(2))
              : FORM.matcher(found.group(1).replace(".", "\\.")).replaceAll("[\\\\w-]+");
      uses.add(new Use(file, key, found.group(3) == null ? 0 : arguments(text, found.end())));
    }
    return uses;
  }

  private static List<Use> inJava(Path file) {
    String text = Sources.read(file);
    List<Use> uses = new ArrayList<>();
    var found = IN_JAVA.matcher(text);
    while (found.find()) {
      boolean started = text.startsWith(" +", found.end());
      boolean say = found.group().startsWith("say");
      int given = say && !started ? arguments(text, found.end()) - 1 : -1;
      // a say may put a start of its own before
      String key = (say ? "([\\w.-]+\\.)?" : "") + Pattern.quote(found.group(1));
      uses.add(new Use(file, key + (started ? ".+" : ""), given));
    }
    var constraints = CONSTRAINT.matcher(text);
    while (constraints.find()) {
      uses.add(new Use(file, Pattern.quote(constraints.group(1)), -1));
    }
    return uses;
  }

  /** How many expressions, separated by commas, lead to the bracket that closes this one. */
  private static int arguments(String text, int from) {
    int depth = 0;
    int commas = 0;
    boolean quoted = false;
    for (int i = from; ; i++) {
      char c = text.charAt(i);
      if (c == '\'' || c == '"') {
        quoted = !quoted;
      } else if (!quoted && "([{".indexOf(c) >= 0) {
        depth++;
      } else if (!quoted && ")]}".indexOf(c) >= 0 && depth-- == 0) {
        return commas + 1;
      } else if (!quoted && c == ',' && depth == 0) {
        commas++;
      }
    }
  }
}
