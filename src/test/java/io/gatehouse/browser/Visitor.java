package io.gatehouse.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;

/** Somebody at a browser of their own, which is watched for errors that they would not see. */
final class Visitor implements AutoCloseable {

  /** Milliseconds: for a busy machine; a quick one never waits as long. */
  private static final double PATIENCE = 30_000;

  private final BrowserContext context;
  private final Page page;
  private final List<String> faults = new ArrayList<>();

  Visitor(Browser browser, String address) {
    context =
        browser.newContext(
            new NewContextOptions()
                .setBaseURL(address)
                .setViewportSize(1440, 900)
                .setReducedMotion(ReducedMotion.REDUCE));
    page = context.newPage();
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
    page.setDefaultTimeout(PATIENCE);
    page.onConsoleMessage(
        said -> {
          if (said.type().equals("error")) {
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

  Page page() {
    return page;
  }

  /** What the browser complained about, with the page that it was on. */
  List<String> faults() {
    return faults;
  }

  @Override
  public void close() {
    context.close();
  }
}
