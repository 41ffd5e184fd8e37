package io.gatehouse.platform.database;

import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The application as a process of its own, as a person starts it. */
final class RunningApplication implements AutoCloseable {

  private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");
  private static final Pattern READY = Pattern.compile("Gatehouse is ready: (.+)");

  private final Process process;
  private final Path log;

  private RunningApplication(Process process, Path log) {
    this.process = process;
    this.log = log;
  }

  static RunningApplication start(Path data, String... settings) throws IOException {
    return start(Map.of(), data, settings);
  }

  /**
   * @param environment what an operator sets, besides the data directory and a free port
   */
  static RunningApplication start(Map<String, String> environment, Path data, String... settings)
      throws IOException {
    Path log = Files.createTempFile("gatehouse", ".log");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", classPath()));
    command.addAll(
        List.of("io.gatehouse.Gatehouse", "--server.port=0", "--gatehouse.data=" + data));
    command.addAll(List.of(settings));
    var builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
    builder.environment().putAll(environment);
    return new RunningApplication(builder.start(), log);
  }

  /** Without the tests, whose logging and beans a person would not have either. */
  private static String classPath() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> !entry.endsWith("test-classes"))
        .collect(Collectors.joining(File.pathSeparator));
  }

  /** The port once it answers. */
  int port() {
    return await()
        .atMost(Duration.ofMinutes(10))
        .until(() -> find(PORT), Optional::isPresent)
        .map(Integer::parseInt)
        .orElseThrow();
  }

  /** Waits until it says that people may come, and the demo organisation is there. */
  void isReady() {
    await().atMost(Duration.ofMinutes(10)).until(() -> find(READY).isPresent());
  }

  String output() {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Optional<String> find(Pattern pattern) {
    if (!process.isAlive()) {
      throw new IllegalStateException("The application ended: " + output());
    }
    var matcher = pattern.matcher(output());
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  int exitValue() {
    await().atMost(Duration.ofMinutes(10)).until(() -> !process.isAlive());
    return process.exitValue();
  }

  /** As the operating system kills: nothing of the application runs any more. */
  void kill() {
    process.destroyForcibly();
    process.onExit().join();
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }
}
