package io.gatehouse.inbox.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The forms of the library are ones that the server can check as the browser does. */
class FormLibraryTests {

  static List<Path> forms() throws IOException {
    try (var files = Files.walk(Path.of("forms"))) {
      return files.filter(file -> file.toString().endsWith(".form")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("forms")
  void canBeCheckedAndIsNamedAsItsFile(Path file) throws IOException {
    var form = FormReader.read(Files.readAllBytes(file));
    assertThat(file.getFileName()).hasToString(form.id() + ".form");
  }
}
