package io.gatehouse.platform.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
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
    var directory = new DataDirectory(root.toAbsolutePath().normalize(), channel, lock);
    try {
      new ServerLeftBehind(directory.postgres()).stop();
    } catch (IOException | RuntimeException e) {
      directory.close();
      throw e;
    }
    return directory;
  }

  Path postgres() {
    return root.resolve("postgres");
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
