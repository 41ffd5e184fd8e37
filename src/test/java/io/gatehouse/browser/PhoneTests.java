package io.gatehouse.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A day's work on a phone. */
class PhoneTests extends Visits {

  /** The cells whose dot is to be seen though nothing stands before it on their line. */
  private static final String DANGLING =
      """
      () => [...document.querySelectorAll('.stack td')].filter(cell => {
        const dot = getComputedStyle(cell, '::after');
        if (getComputedStyle(cell).display === 'none' || !dot.content.includes('·')) return false;
        if (dot.position !== 'absolute') return true; // it flows to where a line ends
        const row = cell.parentElement.getBoundingClientRect();
        const shownFrom = getComputedStyle(cell.parentElement).clipPath === 'none' ? -100 : -4;
        const from = cell.getBoundingClientRect().left - row.left;
        const middle = from + parseFloat(dot.left) + parseFloat(dot.width) / 2;
        return cell.textContent.trim() === '' || (from < 1 && middle > shownFrom);
      }).map(cell => cell.outerHTML)
      """;

  @Test
  void isEnoughToTellOfASystemAndToWorkOnATask() {
    String name = aName();
    as(
        "developer",
        developer -> {
          Page page = onAPhone(developer);
          page.navigate("/");
          opensMenu(page, "Start");
          page.locator(".starts h2 a")
              .filter(new Locator.FilterOptions().setHasText("System registration"))
              .click();
          page.locator("[data-form] form").waitFor();
          field(page, "Name").fill(name);
          field(page, "Purpose").fill("Weighs parcels before they are sorted.");
          page.getByText("Built by us").click();
          field(page, "Users").fill("The people at the belt");
          page.locator("[data-submit-form]").click();
          page.waitForURL("**/cases/REG-*");
          assertThat(page.locator("h1")).hasText(name);
        });
    String gate = aGate();
    as(
        "system-owner",
        owner -> {
          Page page = onAPhone(owner);
          page.navigate("/?q=" + gate);
          owner.settle();
          Locator row = page.locator("#list .row");
          assertThat(row).hasCount(1);
          row.locator("a").click();
          page.waitForURL("**/tasks/*");
          DraftsTests.button(page, "Claim").click();
          page.locator("[data-form] form").waitFor();
          DraftsTests.version(page).fill("1.0");
          assertThat(DraftsTests.saved(page)).hasText(DraftsTests.SAVED);
          assertThat(page.locator("[data-submit-form]")).isInViewport();
          opensMenu(page, "Cases");
          assertThat(page.locator("h1")).hasText("Cases");
          assertThat(page.locator("main tbody tr").first()).isVisible();
        });
  }

  @Test
  void showsWhoHasEachTaskUnderItsTitle() {
    String gate = aGate();
    does("system-owner", owner -> owner.claims(owner.task(gate)));
    as(
        "system-owner",
        owner -> {
          Page page = onAPhone(owner);
          page.navigate("/?q=" + gate);
          owner.settle();
          Locator who = page.locator("#list .row .who");
          assertThat(who).hasText("system-owner");
          assertThat(who).isVisible();
          assertEquals(page.locator("#list .row > a").boundingBox().x, who.boundingBox().x, 0.5);
        });
  }

  @Test
  void showsADotOnlyBetweenTwoPartsOfALine() {
    aGate();
    as(
        "compliance-lead",
        lead -> {
          Page page = onAPhone(lead);
          page.navigate("/cases");
          assertThat(page.locator(".stack tbody tr").first()).isVisible();
          assertEquals(List.of(), page.evaluate(DANGLING));
        });
  }

  private static Locator field(Page page, String id) {
    return page.locator("[id$=Field_" + id + "]");
  }

  private static Page onAPhone(Visitor visitor) {
    visitor.page().setViewportSize(390, 844);
    return visitor.page();
  }

  private static void opensMenu(Page page, String place) {
    page.locator(".topbar a[href='#nav']").click();
    page.locator("#nav").getByText(place, new Locator.GetByTextOptions().setExact(true)).click();
    page.waitForURL(url -> !url.contains("#nav"));
  }
}
