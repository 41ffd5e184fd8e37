package io.gatehouse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

/**
 * What the tests of a run leave for those that come last and ask whether all was tested: several
 * virtual machines share the tests, and each writes down its own when it ends.
 */
public final class RunNotes {

  /** The build empties it before the tests. */
  private static final Path FOLDER = Path.of("target", "run-notes");

  private static final Map<String, ConcurrentLinkedQueue<String>> BOOKS = new ConcurrentHashMap<>();

  static {
    Runtime.getRuntime().addShutdownHook(new Thread(RunNotes::write));
  }

  private RunNotes() {}

  public static void note(String book, String line) {
    BOOKS.computeIfAbsent(book, first -> new ConcurrentLinkedQueue<>()).add(line);
  }

  /** What others noted, those of one virtual machine in their order. */
  public static List<String> of(String book) {
    if (!Files.isDirectory(FOLDER)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .filter(file -> file.getFileName().toString().startsWith(book + "-"))
          .flatMap(RunNotes::lines)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<String> lines(Path file) {
    try {
      return Files.readAllLines(file).stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write() {
    BOOKS.forEach(
        (book, lines) -> {
          try {
            Files.createDirectories(FOLDER);
            Files.write(FOLDER.resolve(book + "-" + ProcessHandle.current().pid()), lines);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }
}
