package io.gatehouse.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A look at the page that somebody has before them: wide and narrow, light and dark. */
final class Look {

  /**
   * Each theme once and each width once: colours come with the theme, the layout with the width.
   */
  private static final Map<Integer, ColorScheme> VIEWS =
      new TreeMap<>(Map.of(1440, ColorScheme.LIGHT, 390, ColorScheme.DARK));

  /** At 400 % and at 200 % on a window of 1280 and 1440. */
  private static final int[] ENLARGED = {320, 720};

  private static final String AXE = axe();

  private static final String RUN =
      """
      () => axe
        .run(document, { iframes: false, preload: false, resultTypes: ['violations'] })
        .then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id} ${html}`)))
      """;

  /** What reaches beyond the window and is not scrolled by a box of its own. */
  private static final String TOO_WIDE =
      """
      () => document.documentElement.scrollWidth <= innerWidth ? [] : [
        `is ${document.documentElement.scrollWidth} wide: `,
        ...[...document.querySelectorAll('body *')]
          .filter(e => e.getBoundingClientRect().right > innerWidth + 1)
          .slice(-3)
          .map(e => e.outerHTML.slice(0, 160))]
      """;

  /** A key without words. */
  private static final String WORDLESS =
      "() => document.body.innerText.match(/\\?\\?[a-z][\\w.-]*/g) ?? []";

  private Look() {}

  /** What is wrong with it. */
  static List<String> at(Visitor visitor) {
    Page page = visitor.page();
    List<String> faults = new ArrayList<>();
    visitor.settle();
    if (!(boolean) page.evaluate("() => 'axe' in window")) {
      page.evaluate(AXE);
    }
    faults.addAll(told(page, WORDLESS));
    VIEWS.forEach(
        (width, scheme) -> {
          page.setViewportSize(width, 900);
          page.emulateMedia(new EmulateMediaOptions().setColorScheme(scheme));
          visitor.settle();
          Stream.of(RUN, TOO_WIDE)
              .flatMap(script -> told(page, script).stream())
              .forEach(fault -> faults.add(width + " " + scheme + " " + fault));
        });
    for (int width : ENLARGED) {
      page.setViewportSize(width, 450);
      visitor.settle();
      told(page, TOO_WIDE).forEach(fault -> faults.add(width + " " + fault));
    }
    page.setViewportSize(1440, 900);
    page.emulateMedia(new EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    return faults.stream().map(fault -> page.url() + " " + fault).toList();
  }

  private static List<String> told(Page page, String script) {
    return ((List<?>) page.evaluate(script)).stream().map(Objects::toString).toList();
  }

  private static String axe() {
    try (var script = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
      return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
