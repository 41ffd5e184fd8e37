package io.gatehouse.platform.database;

import java.nio.file.Path;

/** Two applications cannot share one data directory. */
class DataDirectoryInUse extends RuntimeException {

  DataDirectoryInUse(Path directory) {
    super(
        "Another Gatehouse is running on %s. Stop it, or choose another directory with GATEHOUSE_DATA."
            .formatted(directory.toAbsolutePath()));
  }
}
