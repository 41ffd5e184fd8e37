package io.gatehouse.inventory.importing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The consolidated 2024 inventory of US federal agencies, where it lies beside the project. */
final class FederalInventory {

  private static final Path FILE = find();

  private FederalInventory() {}

  static byte[] bytes() {
    assumeTrue(
        Files.isReadable(FILE),
        "skipped: data/ai-inventory-2024.csv is not in a shared folder beside the project");
    try {
      return Files.readAllBytes(FILE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path find() {
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      Path file = at.resolve("shared/data/ai-inventory-2024.csv");
      if (Files.isReadable(file)) {
        return file;
      }
    }
    return Path.of("../shared/data/ai-inventory-2024.csv");
  }
}
