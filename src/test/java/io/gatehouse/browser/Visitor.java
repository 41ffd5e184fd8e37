package io.gatehouse.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ReducedMotion;
import io.gatehouse.RunNotes;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody at a browser of their own, which is watched for errors that they would not see. */
final class Visitor implements AutoCloseable {

  /** Milliseconds: for a busy machine; a quick one never waits as long. */
  private static final double PATIENCE = 30_000;

  private final BrowserContext context;
  private final Page page;
  private final List<String> faults = new ArrayList<>();
  private int expected = 200;

  Visitor(Browser browser, String address) {
    this(browser, address, null);
  }

  /**
   * @param session what {@link #session} gave, of somebody who comes back
   */
  Visitor(Browser browser, String address, @Nullable String session) {
    context =
        browser.newContext(
            new NewContextOptions()
                .setBaseURL(address)
                .setStorageState(session)
                .setLocale("en-GB")
                .setViewportSize(1440, 900)
                .setReducedMotion(ReducedMotion.REDUCE));
    context.onResponse(Visitor::remember);
    page = context.newPage();
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
    page.setDefaultTimeout(PATIENCE);
    page.onConsoleMessage(
        said -> {
          if (said.type().equals("error") && !isExpected(said.location())) {
            faults.add(page.url() + " console: " + said.text());
          }
        });
    page.onPageError(error -> faults.add(page.url() + " script: " + error));
  }

  /** From the sign-in page to the inbox. */
  Visitor signIn(String account) {
    page.navigate("/sign-in");
    page.locator("#u").fill(account);
    page.locator("#p").fill(account);
    page.locator("main .btn.primary").click();
    page.waitForURL(url -> !url.contains("/sign-in"));
    return this;
  }

  /** Waits until nothing loads any more, as the page itself says, and the last of it is drawn. */
  Visitor settle() {
    page.waitForLoadState();
    assertThat(page.locator("[aria-busy=true], .htmx-request, .htmx-settling")).hasCount(0);
    page.evaluate(
        "document.fonts.ready.then(() => new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn))))");
    return this;
  }

  /** Goes there and looks around. */
  Visitor looksAt(String path) {
    return looksAt(path, 200);
  }

  Visitor looksAt(String path, int status) {
    expected = status;
    int answered = page.navigate(path).status();
    if (answered != status) {
      faults.add("%s answers %d instead of %d".formatted(path, answered, status));
    }
    if (!page.url().endsWith(path)) {
      faults.add(path + " leads to " + page.url());
    }
    return looks();
  }

  /** Looks around on the page that they are on. */
  Visitor looks() {
    faults.addAll(Look.at(this));
    return this;
  }

  /** What they are about to do is refused with this status, and the browser says so. */
  Visitor expects(int status) {
    expected = status;
    return this;
  }

  /** To come back with, without signing in again. */
  String session() {
    return context.storageState();
  }

  Page page() {
    return page;
  }

  /** What the browser complained about, with the page that it was on. */
  List<String> faults() {
    return faults;
  }

  /** An error of the page itself, that somebody came to see. */
  private boolean isExpected(String location) {
    return expected != 200 && location.startsWith(page.url());
  }

  /** The paths that answer with a page, or a part of one. */
  private static void remember(Response response) {
    String type = response.headers().getOrDefault("content-type", "");
    boolean moved = response.status() / 100 == 3;
    if (response.request().method().equals("GET")
        && (moved || response.ok() && type.startsWith("text/html"))) {
      RunNotes.note("pages", URI.create(response.url()).getPath());
    }
  }

  @Override
  public void close() {
    context.close();
  }
}
