package io.gatehouse.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From signing in to a completed task without a mouse, at a desk and on the width of a phone. */
class KeyboardTests extends Visits {

  /** Stops on the way to something; nobody tabs further. */
  private static final int PATIENCE = 80;

  @ParameterizedTest
  @ValueSource(ints = {1440, 390})
  void isEnough(int width) {
    String gate = aGate();
    does("system-owner", owner -> owner.assemblesEvidence(owner.task(gate)));
    stranger(
        officer -> {
          Page page = officer.page();
          page.setViewportSize(width, 844);
          page.navigate("/sign-in");
          assertThat(page.locator("#u")).isFocused();
          types(page, "security-officer");
          presses(page, "Tab");
          types(page, "security-officer");
          presses(page, "Enter");
          page.waitForURL(url -> !url.contains("/sign-in"));
          officer.settle();

          presses(page, "/");
          types(page, gate);
          presses(page, "Enter");
          assertThat(page.locator("#list .row")).hasCount(1);
          officer.settle();
          tabTo(page, page.locator("#list .row a"));
          presses(page, "Enter");
          page.waitForURL("**/tasks/*");
          tabTo(page, DraftsTests.button(page, "Claim"));
          presses(page, "Enter");
          assertThat(page.locator("main")).containsText("You have it.");

          page.locator("[data-form] form").waitFor();
          Locator pass = page.getByLabel("Pass", new Page.GetByLabelOptions().setExact(true));
          tabTo(page, page.locator("[data-form] input[type=radio]").first());
          presses(page, "Space");
          assertThat(pass).isChecked();
          tabTo(page, page.locator("[id$=Field_Findings]"));
          types(page, "Nothing was left open.");
          tabTo(page, page.locator("[data-submit-form]"));
          presses(page, "Enter");
          assertThat(page.locator("main")).containsText("“Review evidence” is done.");
        });
  }

  /** Forward, as far as it takes; what has the focus is always to be seen. */
  private static void tabTo(Page page, Locator wanted) {
    for (int stop = 0; stop < PATIENCE; stop++) {
      if ((boolean) wanted.evaluate("element => element === document.activeElement")) {
        return;
      }
      presses(page, "Tab");
      assertThat(page.locator(":focus")).isInViewport();
    }
    fail("No key leads to " + wanted);
  }

  private static void types(Page page, String text) {
    page.keyboard().type(text);
  }

  private static void presses(Page page, String key) {
    page.keyboard().press(key);
  }
}
