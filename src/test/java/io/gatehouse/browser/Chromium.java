package io.gatehouse.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.impl.driver.Driver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A real browser: the machine's own, else the one that Playwright installs for its user. */
final class Chromium implements AutoCloseable {

  private static final Map<String, String> NO_DOWNLOAD =
      Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");

  private final Playwright playwright;
  private final Browser browser;

  Chromium() {
    Optional<Path> installed = InstalledBrowser.find();
    playwright = Playwright.create(new Playwright.CreateOptions().setEnv(NO_DOWNLOAD));
    if (installed.isEmpty() && !Files.exists(Path.of(playwright.chromium().executablePath()))) {
      install();
    }
    var options =
        new LaunchOptions()
            .setArgs(
                List.of(
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync"));
    installed.ifPresent(options::setExecutablePath);
    browser = launch(options);
  }

  Browser browser() {
    return browser;
  }

  Playwright playwright() {
    return playwright;
  }

  /** In its sandbox, where the machine lets it: root may not, nor may some containers. */
  private Browser launch(LaunchOptions options) {
    if (!"root".equals(System.getProperty("user.name"))) {
      try {
        return playwright.chromium().launch(options.setChromiumSandbox(true));
      } catch (PlaywrightException noSandbox) {
        options.setChromiumSandbox(false);
      }
    }
    return playwright.chromium().launch(options);
  }

  private static void install() {
    try {
      ProcessBuilder playwright =
          Driver.ensureDriverInstalled(Map.of(), false).createProcessBuilder();
      playwright.command().addAll(List.of("install", "chromium"));
      Process installing = playwright.inheritIO().start();
      if (!installing.waitFor(5, TimeUnit.MINUTES) || installing.exitValue() != 0) {
        installing.destroy();
        throw missing(null);
      }
    } catch (IOException e) {
      throw missing(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw missing(e);
    }
  }

  private static IllegalStateException missing(@Nullable Exception cause) {
    return new IllegalStateException(
        "The browser tests need a browser: none was found and none could be downloaded; install Chromium or Chrome, or name one in "
            + InstalledBrowser.VARIABLE
            + ".",
        cause);
  }

  @Override
  public void close() {
    playwright.close();
  }
}
