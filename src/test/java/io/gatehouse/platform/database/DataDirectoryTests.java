package io.gatehouse.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DataDirectoryTests {

  @TempDir private Path root;

  @Test
  void stopsTheServerThatAnEarlierRunLeftBehind() throws IOException {
    try (var left = server(root.resolve("postgres"))) {
      var process = ProcessHandle.of(pid(root)).orElseThrow();
      DataDirectory.claim(root).close();
      assertThat(process.isAlive()).isFalse();
      assertThat(pidFile(root)).doesNotExist();
    }
  }

  @Test
  void leavesAnotherServerAloneWhoseNumberIsTheOneOfTheDead() throws IOException {
    Path other = root.resolve("other");
    try (var running = server(other.resolve("postgres"))) {
      Path mine = Files.createDirectories(root.resolve("mine"));
      Files.createDirectories(mine.resolve("postgres"));
      Files.writeString(pidFile(mine), pid(other) + "\n" + mine.resolve("postgres") + "\n");
      DataDirectory.claim(mine).close();
      assertThat(ProcessHandle.of(pid(other))).hasValueSatisfying(ProcessHandle::isAlive);
      assertThat(running.getPostgresDatabase()).isNotNull();
      assertThat(pidFile(mine)).doesNotExist();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "a", "-1\n", "99999999999999999999\n"})
  void takesAFileThatNamesNoProcessForALeftover(String content) throws IOException {
    Files.createDirectories(root.resolve("postgres"));
    Files.writeString(pidFile(root), content);
    DataDirectory.claim(root).close();
    assertThat(pidFile(root)).doesNotExist();
  }

  @Test
  void isOwnedByOneAtATime() throws IOException {
    try (var owner = DataDirectory.claim(root)) {
      assertThat(owner.postgres()).isAbsolute();
      assertThatThrownBy(() -> DataDirectory.claim(root)).isInstanceOf(DataDirectoryInUse.class);
    }
    DataDirectory.claim(root).close();
  }

  private static EmbeddedPostgres server(Path directory) throws IOException {
    return EmbeddedPostgres.builder()
        .setDataDirectory(directory)
        .setRegisterShutdownHook(false)
        .start();
  }

  private static Path pidFile(Path root) {
    return root.resolve("postgres/postmaster.pid");
  }

  private static long pid(Path root) throws IOException {
    return Long.parseLong(Files.readAllLines(pidFile(root)).get(0).strip());
  }
}
