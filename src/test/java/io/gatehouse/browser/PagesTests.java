package io.gatehouse.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import io.gatehouse.GatehouseTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Pages in a real browser: wide and narrow, light and dark, for everybody to use. */
@GatehouseTest
class PagesTests {

  @LocalServerPort private int port;

  private final List<String> faults = new ArrayList<>();

  @Test
  void areAccessibleAndFitEveryScreen() {
    try (var chromium = new Chromium();
        var context =
            chromium
                .browser()
                .newContext(
                    new NewContextOptions()
                        .setBaseURL("http://localhost:" + port)
                        .setReducedMotion(ReducedMotion.REDUCE))) {
      var page = context.newPage();
      page.onConsoleMessage(
          said -> {
            if (said.type().equals("error")) {
              faults.add(page.url() + " console: " + said.text());
            }
          });
      page.onPageError(error -> faults.add(page.url() + " script: " + error));
      look(page, "/sign-in");
      signIn(page, "administrator");
      for (String path : List.of("/", "/people", "/people/new", "/mail", "/time", "/password")) {
        look(page, path);
      }
      context.clearCookies();
      page.navigate("/sign-in");
      signIn(page, "compliance-lead");
      for (String path : List.of("/", "/systems", "/systems/import", "/start")) {
        look(page, path);
      }
    }
    assertThat(faults).isEmpty();
  }

  private static void signIn(Page page, String account) {
    page.locator("#u").fill(account);
    page.locator("#p").fill(account);
    page.locator("main .btn.primary").click();
    page.waitForURL(url -> !url.contains("/sign-in"));
  }

  private void look(Page page, String path) {
    var answer = page.navigate(path);
    if (answer.status() != 200) {
      faults.add(path + " answers " + answer.status());
    }
    for (int width : new int[] {1440, 390}) {
      page.setViewportSize(width, 900);
      for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
        page.emulateMedia(new EmulateMediaOptions().setColorScheme(scheme));
        for (var violation : new AxeBuilder(page).setLegacyMode(true).analyze().getViolations()) {
          violation
              .getNodes()
              .forEach(
                  node ->
                      faults.add(
                          "%s %d %s %s %s"
                              .formatted(path, width, scheme, violation.getId(), node.getHtml())));
        }
      }
      if ((boolean) page.evaluate("document.documentElement.scrollWidth > window.innerWidth")) {
        faults.add(path + " is wider than " + width);
      }
    }
  }
}
