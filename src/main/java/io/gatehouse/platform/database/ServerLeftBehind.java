package io.gatehouse.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The PostgreSQL server that outlived a killed application on this directory; a second one would
 * not start beside it. Its number may by now be that of any other process, which is left alone.
 */
class ServerLeftBehind {

  private static final Logger log = LoggerFactory.getLogger(ServerLeftBehind.class);
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Path directory;
  private final Path pidFile;

  /**
   * @param directory absolute, as servers are started on it
   */
  ServerLeftBehind(Path directory) {
    this.directory = directory;
    this.pidFile = directory.resolve("postmaster.pid");
  }

  void stop() throws IOException {
    if (!Files.exists(pidFile)) {
      return;
    }
    var server = pid().flatMap(ProcessHandle::of).filter(this::servesThisDirectory);
    if (server.isPresent()) {
      log.info("Stopping the database that an earlier run left behind ({})", server.get());
      stop(server.get());
    }
    Files.deleteIfExists(pidFile);
  }

  /** A machine that lost its power may have left the file empty. */
  private Optional<Long> pid() throws IOException {
    return Files.readAllLines(pidFile).stream()
        .findFirst()
        .map(String::strip)
        .filter(line -> line.matches("\\d{1,18}"))
        .map(Long::valueOf);
  }

  /** What cannot be read belongs to somebody else. */
  private boolean servesThisDirectory(ProcessHandle process) {
    var info = process.info();
    return info.command().filter(command -> command.contains("postgres")).isPresent()
        && info.arguments()
            .filter(words -> Arrays.asList(words).contains(directory.toString()))
            .isPresent();
  }

  private static void stop(ProcessHandle server) throws IOException {
    server.destroy();
    if (!ends(server)) {
      server.destroyForcibly();
      if (!ends(server)) {
        throw new IOException(
            "The database left behind does not end (process %d)".formatted(server.pid()));
      }
    }
  }

  private static boolean ends(ProcessHandle server) throws IOException {
    try {
      server.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
      return true;
    } catch (TimeoutException stillRunning) {
      return false;
    } catch (ExecutionException e) {
      throw new IOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted while stopping the database left behind", e);
    }
  }
}
