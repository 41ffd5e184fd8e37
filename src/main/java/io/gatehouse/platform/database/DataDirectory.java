package io.gatehouse.platform.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The directory that one running application owns: locked while it runs, freed of a dead one's
 * server.
 */
class DataDirectory implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(DataDirectory.class);

  private final Path root;
  private final FileChannel channel;

  /** Keeps the operating system's lock alive for as long as this object is. */
  @SuppressWarnings("unused")
  private final FileLock lock;

  private DataDirectory(Path root, FileChannel channel, FileLock lock) {
    this.root = root;
    this.channel = channel;
    this.lock = lock;
  }

  /**
   * @throws DataDirectoryInUse when another application runs on the same directory
   */
  static DataDirectory claim(Path root) throws IOException {
    Files.createDirectories(root);
    var channel =
        FileChannel.open(
            root.resolve("gatehouse.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock lock = null;
    try {
      lock = channel.tryLock();
    } catch (OverlappingFileLockException held) {
      log.debug("Lock is held by this very process", held);
    }
    if (lock == null) {
      channel.close();
      throw new DataDirectoryInUse(root);
    }
    var directory = new DataDirectory(root, channel, lock);
    directory.stopServerLeftBehind();
    return directory;
  }

  Path postgres() {
    return root.resolve("postgres");
  }

  /** PostgreSQL outlives a killed application; a second one would not start beside it. */
  private void stopServerLeftBehind() throws IOException {
    Path pidFile = postgres().resolve("postmaster.pid");
    if (!Files.exists(pidFile)) {
      return;
    }
    long pid = Long.parseLong(Files.readAllLines(pidFile).get(0).trim());
    var server = ProcessHandle.of(pid).filter(DataDirectory::isPostgres);
    if (server.isPresent()) {
      log.info("Stopping the database that an earlier run left behind (process {})", pid);
      stop(server.get());
    }
    Files.deleteIfExists(pidFile);
  }

  private static boolean isPostgres(ProcessHandle process) {
    return process.info().command().map(command -> command.contains("postgres")).orElse(true);
  }

  private static void stop(ProcessHandle server) throws IOException {
    server.destroy();
    try {
      server.onExit().get(10, TimeUnit.SECONDS);
    } catch (TimeoutException stillRunning) {
      server.destroyForcibly();
      server.onExit().join();
    } catch (ExecutionException e) {
      throw new IOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted while stopping the database left behind", e);
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
