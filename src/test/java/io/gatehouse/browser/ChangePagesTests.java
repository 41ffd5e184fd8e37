package io.gatehouse.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The register of changes, and the page of one. */
class ChangePagesTests extends Visits {

  @Test
  void leadFromTheRegisterToOneChange() {
    String system = aSystemAt("operation");
    String change =
        done(
            "developer",
            developer ->
                developer.starts(
                    "change-approval",
                    Map.of(
                        "systemId", system,
                        "kind", "model",
                        "change", "Weigh parcels twice and take the mean.",
                        "purposeOfChange", "One measure in ten is wrong.",
                        "newPurpose", "no",
                        "newPeople", "no",
                        "beyondBounds", "no",
                        "harmIfItWaits", "none")));
    as(
        "compliance-lead",
        lead -> {
          Page page = lead.looksAt("/changes").looksAt("/changes?q=no+such+thing").page();
          lead.looksAt("/changes?system=" + system);
          page.locator("#list tbody a").first().click();
          assertThat(page).hasURL(Pattern.compile(".*/cases/" + change));
          assertThat(page.locator("#the-change")).isVisible();
          lead.looks();
          lead.looksAt("/systems/" + system);
          assertThat(page.locator("#open-changes")).isVisible();
        });
  }
}
