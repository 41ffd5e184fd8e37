package io.gatehouse.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The register of AI systems, its records and its import. */
class RecordPagesTests extends Visits {

  private static final String INVENTORY =
      """
      name;organisation;stage;purpose
      %s;Post office;Implementation;Weighs parcels.
      %s;Post office;;
      ;Post office;Initiated;Has no name and cannot be taken.
      """;

  @Test
  void showSystemsAtEveryStage() {
    List<String> systems =
        List.of("registration", "ended", "design", "operation").stream()
            .map(this::aSystemAt)
            .toList();
    String gate = done("system-owner", owner -> owner.asksFor("gate", systems.get(2)));
    does("system-owner", owner -> owner.assemblesEvidence(owner.task(gate)));
    as(
        "compliance-lead",
        lead -> {
          lead.looksAt("/systems").looksAt("/systems?q=no+such+thing");
          systems.forEach(system -> lead.looksAt("/systems/" + system));
          lead.page().locator("details.ask summary").first().click();
          lead.looks();
        });
    as("external-auditor", auditor -> auditor.looksAt("/systems/" + systems.get(3)));
  }

  @Test
  void tellWhatASystemsCasesWaitForAndWhatHappened() {
    String system = aSystemAt("design");
    String gate = done("system-owner", owner -> owner.asksFor("gate", system));
    does("system-owner", owner -> owner.assemblesEvidence(owner.task(gate)));
    as(
        "compliance-lead",
        lead -> {
          Page page = lead.looksAt("/systems/" + system).page();
          assertThat(section(page, "open-cases").locator("tbody tr", reviewing("security-officer")))
              .containsText("Review evidence");
          assertThat(section(page, "lately").locator("li").first())
              .containsText("Assemble evidence");
          section(page, "lately").getByText("Whole record").click();
          assertThat(page).hasURL(Pattern.compile(".*/cases/" + system));
        });
    as(
        "supplier-manager",
        manager ->
            assertThat(section(manager.looksAt("/systems/" + system).page(), "roles"))
                .containsText("release-approver, release-approver-2"));
  }

  private static Locator section(Page page, String heading) {
    return page.locator("section[aria-labelledby=" + heading + "]");
  }

  private static Locator.LocatorOptions reviewing(String reviewer) {
    return new Locator.LocatorOptions().setHasText(reviewer);
  }

  @Test
  void letARecordBeEdited() {
    String edit = "/systems/" + aSystemAt("design") + "/edit";
    as(
        "compliance-lead",
        lead -> {
          lead.looksAt(edit);
          saves(lead, " ");
          lead.looks();
          as(
              "system-owner",
              owner -> {
                owner.page().navigate(edit);
                owner.page().locator("#purpose").fill("Weighs parcels.");
                button(owner).click();
                assertThat(owner.page().locator("main [role=status]")).isVisible();
              });
          saves(lead, "Parcel weigher of another name");
          lead.looks();
        });
  }

  private static void saves(Visitor visitor, String name) {
    visitor.page().locator("#name").fill(name);
    button(visitor).click();
    assertThat(visitor.page().locator("main [role=alert]")).isVisible();
  }

  @Test
  void leadThroughAnImport() {
    var file =
        new FilePayload(
            "inventory.csv",
            "text/csv",
            INVENTORY.formatted(aName(), aName()).getBytes(StandardCharsets.UTF_8));
    as(
        "compliance-lead",
        lead -> {
          Page page = lead.looksAt("/systems/import").page();
          page.locator("#file").setInputFiles(file);
          button(lead).click();
          assertThat(page.locator("#preview")).isVisible();
          lead.looks();
          page.locator("button[value=try]").click();
          assertThat(page.locator("#run")).containsText("Rows that were not taken");
          lead.looks();
          String run = page.url();
          page.navigate(run + "/progress");
          lead.looksAt("/systems/import");
        });
  }
}
