package io.gatehouse.browser;

import static java.util.stream.Collectors.toCollection;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Looks for a browser of the Chromium family that the machine already has. */
final class InstalledBrowser {

  static final String PROPERTY = "gatehouse.browser";
  static final String VARIABLE = "GATEHOUSE_BROWSER";

  private static final List<String> COMMANDS =
      List.of(
          "chromium",
          "chromium-browser",
          "google-chrome",
          "google-chrome-stable",
          "microsoft-edge",
          "chrome.exe",
          "msedge.exe");

  private static final List<String> PLACES =
      List.of(
          "/usr/bin/chromium",
          "/usr/bin/chromium-browser",
          "/usr/bin/google-chrome",
          "/snap/bin/chromium",
          "/opt/google/chrome/chrome",
          "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
          "/Applications/Chromium.app/Contents/MacOS/Chromium",
          "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge");

  private static final List<String> WINDOWS =
      List.of("Google/Chrome/Application/chrome.exe", "Microsoft/Edge/Application/msedge.exe");

  private InstalledBrowser() {}

  /** The one that the setting names; else the first found on PATH or where installers put it. */
  static Optional<Path> find() {
    return named(System.getProperty(PROPERTY, System.getenv(VARIABLE)))
        .or(() -> candidates().filter(InstalledBrowser::runs).findFirst());
  }

  private static Optional<Path> named(@Nullable String setting) {
    if (setting == null || setting.isBlank()) {
      return Optional.empty();
    }
    Path browser = Path.of(setting);
    if (!runs(browser)) {
      throw new IllegalStateException(
          "%s or %s names %s, which is no program that can be run."
              .formatted(PROPERTY, VARIABLE, setting));
    }
    return Optional.of(browser);
  }

  private static Stream<Path> candidates() {
    List<Path> found =
        directories(System.getenv("PATH"))
            .flatMap(directory -> COMMANDS.stream().map(directory::resolve))
            .collect(toCollection(ArrayList::new));
    PLACES.stream().map(Path::of).forEach(found::add);
    Stream.of("ProgramFiles", "ProgramFiles(x86)", "LocalAppData")
        .flatMap(name -> directories(System.getenv(name)))
        .flatMap(directory -> WINDOWS.stream().map(directory::resolve))
        .forEach(found::add);
    return found.stream();
  }

  private static Stream<Path> directories(@Nullable String list) {
    return list == null
        ? Stream.of()
        : Stream.of(list.split(File.pathSeparator))
            .filter(directory -> !directory.isBlank())
            .map(Path::of);
  }

  private static boolean runs(Path program) {
    return Files.isRegularFile(program) && Files.isExecutable(program);
  }
}
