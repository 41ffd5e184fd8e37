package io.gatehouse.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The list that people live in, by mouse and by keys. */
class InboxPagesTests extends Visits {

  @Test
  void showAnInbox() {
    aGate();
    as(
        "system-owner",
        owner -> {
          owner.looksAt("/");
          assertThat(owner.page().locator("#preview .diagram svg").first()).isVisible();
          owner.looksAt("/?q=what+nobody+is+asked");
          assertThat(owner.page().locator("#list .row")).hasCount(0);
        });
    as("external-auditor", auditor -> auditor.looksAt("/"));
  }

  @Test
  void obeyKeys() {
    aGate();
    as(
        "system-owner",
        owner -> {
          var page = owner.page();
          page.navigate("/");
          owner.settle();
          page.keyboard().press("?");
          assertThat(page.locator("dialog#keys")).isVisible();
          owner.looks();
          page.waitForResponse("**/settings/keys", () -> page.locator("#keys-on").press("Space"));
          page.keyboard().press("Escape");
          page.reload();
          owner.settle();
          page.keyboard().press("?");
          assertThat(page.locator("dialog#keys")).isHidden();
          page.evaluate("document.querySelector('#keys').showModal()");
          page.waitForResponse("**/settings/keys", () -> page.locator("#keys-on").press("Space"));
          page.keyboard().press("Escape");
          page.locator("details.menu summary").first().click();
          page.keyboard().press("Escape");
          for (String key : List.of("j", "k", "x")) {
            page.keyboard().press(key);
          }
          assertThat(page.locator("#list .row input:checked")).hasCount(1);
          owner.looks();
          page.keyboard().press("c");
          assertThat(page.locator("main [role=status]")).containsText("You claimed one task.");
          page.keyboard().press("/");
          assertThat(page.locator("[type=search]")).isFocused();
        });
  }

  @Test
  void decideOnManyTasksByKeys() {
    gates(3);
    as(
        "system-owner",
        owner -> {
          var page = owner.page();
          page.navigate("/?state=unclaimed");
          owner.settle();
          page.keyboard().press("x");
          page.keyboard().press("j");
          page.keyboard().press("j");
          page.keyboard().press("Shift+X");
          assertThat(page.locator("#list .row input:checked")).hasCount(3);
          assertThat(page.locator("#bulk [data-claim]")).hasText("Claim 3 C");
          owner.looks();
          page.keyboard().press("c");
          assertThat(page.locator("main [role=status]")).containsText("You claimed 3 tasks.");
          assertThat(page).hasURL(Pattern.compile("/\\?state=unclaimed$"));

          page.navigate("/?state=mine");
          owner.settle();
          assertThat(page.locator("#bulk")).hasAttribute("data-most", "100");
          page.evaluate("document.querySelector('#bulk').dataset.most = 2");
          page.locator("[data-all]").click();
          assertThat(page.locator("#list .row input:checked")).hasCount(2);
          page.evaluate("document.querySelector('#bulk').dataset.most = 100");
          page.locator("[data-all]").click();
          assertThat(page.locator("#bulk [data-claim]")).isHidden();
          page.locator("#bulk summary").click();
          owner.looks();
          page.keyboard().press("Escape");
          page.locator("#bulk [data-release]").click();
          assertThat(page.locator("main [role=status]")).containsText("back.");
        });
  }

  @Test
  void showWhatArrivesAndKeepWhatIsAtHand() {
    aGate();
    as(
        "system-owner",
        owner -> {
          var page = owner.page();
          page.navigate("/?state=unclaimed");
          owner.settle();
          page.keyboard().press("j");
          page.keyboard().press("x");
          var ticked = page.locator("#list .row:has(input:checked)").getAttribute("data-task");
          String gate = aGate();
          page.evaluate("document.dispatchEvent(new Event('visibilitychange'))");
          assertThat(page.locator("#arrivals")).hasText("1 new task");
          assertThat(page.locator("#list .row.fresh")).containsText(gate);
          assertThat(page.locator("#list .row:has(input:checked)"))
              .hasAttribute("data-task", ticked);
          assertThat(page.locator("[data-task='" + ticked + "'] a")).isFocused();
          assertThat(page.locator("#bulk [data-claim]")).hasText("Claim 1 C");
          owner.looks();
          page.locator("details.save summary").click();
          owner.looks();
          page.locator("#view-name").fill("To claim by me");
          page.keyboard().press("Enter");
          assertThat(page.locator("main [role=status]")).containsText("is saved");
          assertThat(page.locator("#views [aria-current]"))
              .containsText(new String[] {"To claim", "To claim by me"});
          page.locator("details.save summary").click();
          owner.looks();
          page.getByText("Remove “To claim by me”").click();
          assertThat(page.locator("main [role=status]")).containsText("removed");
        });
  }

  @Test
  void sayOnceThatMoreCameThanIsShown() {
    aGate();
    as(
        "system-owner",
        owner -> {
          var page = owner.page();
          page.navigate("/");
          owner.settle();
          page.evaluate("document.querySelector('#list').dataset.size = 0"); // as if read on
          aGate();
          assertThat(pulse(page).status()).isEqualTo(204);
          var link = page.locator("#arrivals a");
          assertThat(link).containsText("has changed");
          link.focus();
          assertThat(pulse(page).status()).isEqualTo(304);
          aGate();
          assertThat(pulse(page).status()).isEqualTo(204);
          assertThat(pulse(page).status()).isEqualTo(304);
          assertThat(link).isFocused();
          link.click();
          assertThat(page.locator("#arrivals")).isEmpty();
        });
  }

  @Test
  void callNothingNewThatSomebodySearchedFor() {
    aGate();
    as(
        "system-owner",
        owner -> {
          var page = owner.page();
          page.navigate("/?state=unclaimed");
          owner.settle();
          String gate = aGate();
          page.route("**/?state=unclaimed", Route::abort);
          pulse(page);
          page.waitForCondition(() -> !owner.faults().isEmpty());
          page.unroute("**/?state=unclaimed");
          page.locator("[type=search]").fill(gate);
          assertThat(page.locator("#list .row")).hasCount(1);
          assertThat(page.locator("#list .row")).containsText(gate);
          owner.settle();
          assertThat(page.locator("#list .row.fresh")).hasCount(0);
          assertThat(owner.faults())
              .allMatch(fault -> fault.contains("ERR_FAILED") || fault.contains("htmx:"));
          owner.faults().clear();
        });
  }

  /** The page asks, as it does now and then, whether something came. */
  private static Response pulse(Page page) {
    return page.waitForResponse(
        "**/inbox/pulse",
        () -> page.evaluate("document.dispatchEvent(new Event('visibilitychange'))"));
  }
}
