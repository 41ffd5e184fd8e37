package io.gatehouse.convention;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** The files that people write, as they lie in the project. */
final class Sources {

  static final Path MAIN = Path.of("src/main/java");
  static final Path TEST = Path.of("src/test/java");
  static final Path TEMPLATES = Path.of("src/main/resources/templates");
  static final Path FORMS = Path.of("forms");
  static final Path SCRIPTS = Path.of("src/main/frontend/src");
  static final Path MESSAGES = Path.of("src/main/resources/messages.properties");

  private static final Pattern COMMENT =
      Pattern.compile("/\\*.*?\\*/|^\\s*//[^\n]*", Pattern.DOTALL | Pattern.MULTILINE);

  private Sources() {}

  /** All files below the folder whose name ends so. */
  static List<Path> in(Path folder, String ending) {
    try (var files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String withoutComments(Path file) {
    return COMMENT.matcher(read(file)).replaceAll("");
  }

  /** Lines that are neither blank nor a comment. */
  static long codeLines(Path file) {
    return withoutComments(file).lines().filter(line -> !line.isBlank()).count();
  }
}
