package io.gatehouse.convention;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What grows past these asks for another design, not for a higher number. */
class SizeConventionsTests {

  private static final int TYPE = 200;
  private static final int PACKAGE = 20;
  private static final int TEMPLATE = 100;
  private static final int INDEX = 25;

  @Test
  void holdTypesSmall() {
    assertThat(
            Stream.of(Sources.MAIN, Sources.TEST)
                .flatMap(folder -> Sources.in(folder, ".java").stream())
                .filter(file -> Sources.codeLines(file) > TYPE))
        .isEmpty();
  }

  @Test
  void holdPackagesSmall() {
    var packages =
        Sources.in(Sources.MAIN, ".java").stream()
            .filter(file -> !file.endsWith("package-info.java"))
            .collect(Collectors.groupingBy(Path::getParent));
    assertThat(packages)
        .allSatisfy((folder, types) -> assertThat(types).hasSizeLessThan(PACKAGE + 1));
  }

  @Test
  void holdTemplatesSmall() {
    assertThat(longerThan(TEMPLATE, Sources.in(Sources.TEMPLATES, ".html"))).isEmpty();
  }

  @Test
  void holdEntriesOfTheFrontEndSmall() {
    assertThat(longerThan(INDEX, Sources.in(Sources.SCRIPTS, "index.ts"))).isEmpty();
  }

  private static List<Path> longerThan(int lines, List<Path> files) {
    assertThat(files).isNotEmpty();
    return files.stream().filter(file -> Sources.read(file).lines().count() > lines).toList();
  }
}
