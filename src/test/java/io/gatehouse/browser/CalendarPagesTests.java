package io.gatehouse.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What falls due, in a month, a year and a list, and the obligations behind it. */
class CalendarPagesTests extends Visits {

  @Test
  void showsWhatFallsDue() {
    String system = aSystemAt("operation");
    as(
        "compliance-lead",
        lead -> {
          lead.looksAt("/calendar?view=month").looksAt("/calendar?view=year");
          lead.looksAt("/calendar?view=list").looksAt("/calendar?view=list&show=mine");
          lead.looksAt("/obligations").looksAt("/obligations/" + system);
          Page page = lead.page();
          page.locator("details summary").first().click();
          lead.looks();
        });
    as("external-auditor", auditor -> auditor.looksAt("/calendar").looksAt("/obligations"));
  }

  @Test
  void turnsItsPagesByKeys() {
    as(
        "compliance-lead",
        lead -> {
          Page page = lead.looksAt("/calendar?view=month&on=2027-03-08").page();
          assertThat(page.locator("#stretch")).containsText("March 2027");
          page.keyboard().press("j");
          assertThat(page.locator("#stretch")).containsText("April 2027");
          page.keyboard().press("k");
          page.waitForURL(Pattern.compile(".*on=2027-03-01.*").asPredicate());
          page.keyboard().press("k");
          assertThat(page.locator("#stretch")).containsText("February 2027");
          page.keyboard().press("g");
          page.keyboard().press("c");
          page.waitForURL(Pattern.compile(".*/calendar$").asPredicate());
        });
  }
}
