package io.gatehouse.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Who works through a long list keeps their place in it, and finds back to all of it. */
class WayThroughTheInboxTests extends Visits {

  @Test
  void leadsBackToEverythingByEscape() {
    String gate = aGate();
    aGate();
    as(
        "system-owner",
        owner -> {
          var page = owner.page();
          page.navigate("/");
          owner.settle();
          int all = page.locator("#list .row").count();
          var clear = page.locator("[data-clear-filters]");
          assertThat(clear).isHidden();
          page.keyboard().press("/");
          page.keyboard().type(gate);
          assertThat(page.locator("#list .row")).hasCount(1);
          assertThat(clear).isVisible();
          assertThat(page).hasURL(Pattern.compile("/\\?q=" + gate + "$"));
          assertThat(page.locator("details.menu ul a").first())
              .hasAttribute("href", Pattern.compile("q=" + gate));
          owner.looks();
          page.keyboard().press("Escape");
          assertThat(page.locator("[type=search]")).hasValue("");
          assertThat(page.locator("#list .row")).hasCount(all);
          assertThat(clear).isHidden();
          assertThat(page).hasURL(Pattern.compile("[^?]*/$"));

          page.navigate("/?state=unclaimed");
          owner.settle();
          page.keyboard().press("x");
          page.keyboard().press("Escape");
          assertThat(page.locator("#list .row input:checked")).hasCount(0);
          assertThat(page).hasURL(Pattern.compile("/\\?state=unclaimed$"));
          page.keyboard().press("Escape");
          assertThat(page).hasURL(Pattern.compile("[^?]*/$"));
        });
  }

  @Test
  void goesOnAtTheRowThatWasClaimed() {
    gates(4);
    as(
        "system-owner",
        owner -> {
          var page = owner.page();
          page.navigate("/?state=unclaimed");
          owner.settle();
          page.keyboard().press("j");
          String claimed = rowAt(page, 1);
          String after = rowAt(page, 2);
          page.keyboard().press("c");
          assertThat(page.locator("main [role=status]")).containsText("You claimed one task.");
          assertThat(page.locator("#list .row.sel")).hasAttribute("data-task", after);

          page.navigate("/");
          owner.settle();
          page.locator("[data-task='" + claimed + "'] > input").check();
          page.locator("#bulk [data-release]").click();
          assertThat(page.locator("main [role=status]")).containsText("back.");
          assertThat(page.locator("#list .row.sel")).hasAttribute("data-task", claimed);
          assertThat(page.locator("[data-task='" + claimed + "'] a")).isFocused();
        });
  }

  private static String rowAt(Page page, int index) {
    return page.locator("#list .row").nth(index).getAttribute("data-task");
  }
}
