package io.gatehouse.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The register of findings, and the page of one through its steps. */
class CorrectionPagesTests extends Visits {

  @Test
  void showFindingsAndWhatBecameOfOne() {
    String finding =
        done(
            "developer",
            developer ->
                developer.starts(
                    "corrective-action",
                    Map.of(
                        "finding", "Parcels of two kilograms were weighed as none.",
                        "grade", "major",
                        "source", "incident",
                        "systemId", aSystemAt("operation"))));
    as("developer", developer -> developer.looksAt("/start/corrective-action"));
    works(finding, Map.of("contained", "They are weighed by hand until it is repaired."));
    works(finding, Map.of("cause", "The scale was never tested so.", "elsewhere", "no"));
    works(
        finding,
        Map.of(
            "plan", "Test it with two kilograms each morning.",
            "owner", "developer",
            "due", LocalDate.now().plusYears(2).toString(),
            "sign", "None weighs nothing in a month."));
    as(
        "compliance-lead",
        lead -> {
          lead.looksAt("/findings").looksAt("/findings?q=no+such+thing");
          Page page = lead.looksAt("/findings?grade=major&q=" + finding).page();
          assertThat(page.locator("#list tbody tr")).hasCount(1);
          page.locator("#list tbody a").first().click();
          assertThat(page.locator("section[aria-labelledby=finding]"))
              .containsText("The scale was never tested so.");
          lead.looks();
          page.locator("section[aria-labelledby=open] a").first().click();
          assertThat(page.locator(".fjs-container")).isVisible();
          lead.looks();
        });
  }

  private void works(String finding, Map<String, Object> answers) {
    does("system-owner", owner -> owner.completes(owner.task(finding), answers));
  }
}
