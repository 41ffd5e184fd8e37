package io.gatehouse.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The clock board, the register of incidents and the page of one. */
class IncidentPagesTests extends Visits {

  @Test
  void showEveryClockThatRunsAndEveryIncident() {
    String incident = aTriagedIncident(aSystemAt("operation"));
    anIncident(aSystemAt("operation"));
    as(
        "compliance-lead",
        lead ->
            List.of(
                    "/incidents",
                    "/incidents?q=no+such+incident",
                    "/incidents?drill=true",
                    "/incidents/" + incident,
                    "/cases/" + incident)
                .forEach(lead::looksAt));
    as(
        "incident-lead",
        lead -> {
          Page page = lead.looksAt("/incidents/" + incident).page();
          page.locator("details.ask summary").click();
          lead.looks();
          page.locator("#again").fill("Somebody may have died of it.");
          page.locator("details.ask .btn.primary").click();
          assertThat(page.locator("main [role=status]", notice())).isVisible();
          lead.looks();
        });
    as("process-designer", stranger -> stranger.looksAt("/incidents/" + incident, 403));
    as("external-auditor", auditor -> auditor.looksAt("/incidents"));
  }

  private static Page.LocatorOptions notice() {
    return new Page.LocatorOptions().setHasText("Another triage is asked for.");
  }

  @Test
  void keepTheFocusWhileTheClocksAreCountedAnew() {
    String incident = aTriagedIncident(aSystemAt("operation"));
    as(
        "compliance-lead",
        lead -> {
          lead.page().navigate("/incidents");
          lead.settle();
          Locator mine =
              lead.page().locator("#clocks a[href='/incidents/" + incident + "']").first();
          mine.focus();
          waitsForTheClocks(lead);
          assertThat(mine).isFocused();
          lead.page().navigate("/incidents/" + incident);
          lead.settle();
          waitsForTheClocks(lead);
        });
  }

  private static void waitsForTheClocks(Visitor visitor) {
    Page page = visitor.page();
    page.evaluate("document.querySelector('#clocks').dataset.old = 'yes'");
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))");
    assertThat(page.locator("#clocks")).not().hasAttribute("data-old", "yes");
    visitor.settle();
  }

  @Test
  void areOneKeyAwayAndReportedInOneClickWithTheSystemThatIsLookedAt() {
    String system = aSystemAt("operation");
    as(
        "developer",
        developer -> {
          Page page = developer.page();
          page.navigate("/cases");
          page.keyboard().press("g");
          page.keyboard().press("n");
          page.waitForURL("**/incidents");
          page.keyboard().press("g");
          page.keyboard().press("r");
          page.waitForURL("**/start/incident-response");
          page.navigate("/systems/" + system);
          page.locator(".nav [data-report]").click();
          page.waitForURL("**/start/incident-response?systemId=" + system);
          page.getByLabel("What happened?").fill("Letters are put in the wrong bags.");
          page.getByLabel("Serious: people, rights or important services are at stake").check();
          developer.looks();
          page.locator("[data-submit-form]").click();
          page.waitForURL(Pattern.compile(".*/cases/INC-.*"));
          assertThat(page.locator(".crumbs a[href='/systems/" + system + "']")).isVisible();
        });
  }

  private String anIncident(String system) {
    return done(
        "developer",
        developer ->
            developer.starts(
                "incident-response",
                Map.of(
                    "what", "Letters are put in the wrong bags.",
                    "impression", "serious",
                    "systemId", system)));
  }

  private String aTriagedIncident(String system) {
    String incident = anIncident(system);
    Map<String, Object> findings = new HashMap<>();
    findings.put("triage", "incident");
    findings.put("harm", "serious-health");
    findings.put("peopleAffected", "few");
    findings.put("ongoing", "no");
    findings.put("causalLink", "likely");
    findings.put("widespread", "no");
    findings.put("personalData", "breach");
    findings.put("criticalInfrastructure", "no");
    findings.put("reason", "Read from the log and from what the team says.");
    does(
        "incident-lead",
        lead -> {
          lead.completes(lead.task(incident), Map.of("firstSteps", "Bags are read by hand."));
          lead.completes(lead.task(incident), findings);
        });
    return incident;
  }
}
