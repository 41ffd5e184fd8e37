package io.gatehouse.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ColorScheme;
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
    try (var chromium = new Chromium()) {
      try (var visitor = new Visitor(chromium.browser(), "http://localhost:" + port)) {
        look(visitor, "/sign-in");
        visitor.signIn("administrator");
        List.of("/", "/people", "/people/new", "/mail", "/time", "/password")
            .forEach(path -> look(visitor, path));
        faults.addAll(visitor.faults());
      }
      try (var visitor = new Visitor(chromium.browser(), "http://localhost:" + port)) {
        visitor.signIn("compliance-lead");
        List.of("/", "/systems", "/systems/import", "/start").forEach(path -> look(visitor, path));
        faults.addAll(visitor.faults());
      }
    }
    assertThat(faults).isEmpty();
  }

  private void look(Visitor visitor, String path) {
    Page page = visitor.page();
    page.setViewportSize(1440, 900);
    var answer = page.navigate(path);
    if (answer.status() != 200) {
      faults.add(path + " answers " + answer.status());
    }
    for (int width : new int[] {1440, 390}) {
      page.setViewportSize(width, 900);
      for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
        page.emulateMedia(new EmulateMediaOptions().setColorScheme(scheme));
        visitor.settle();
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
