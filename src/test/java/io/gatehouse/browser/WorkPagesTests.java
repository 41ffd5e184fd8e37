package io.gatehouse.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.Media;
import io.gatehouse.identity.People;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What people work with: tasks, cases, and what they may start. */
class WorkPagesTests extends Visits {

  /** Pixels between the margins of A4. */
  private static final int SHEET = 718;

  @Autowired private People people;

  @Test
  void showATaskToWhoeverMayDoIt() {
    String gate = aGate();
    String assemble = done("system-owner", owner -> owner.task(gate));
    as(
        "system-owner",
        owner -> {
          owner.looksAt("/tasks/" + assemble);
          owner.page().locator("[data-submit-form]").click();
          assertThat(owner.page().locator("[role=alert]").first()).isVisible();
          owner.looks();
          does("system-owner", colleague -> colleague.assemblesEvidence(assemble));
          owner.looksAt("/tasks/" + assemble);
          owner.page().navigate("/tasks/" + assemble + "/done");
          owner.looks();
        });
  }

  @Test
  void showATaskToWhoeverMayNotDoIt() {
    String system = aSystemAt("design");
    String gate = done("system-owner", owner -> owner.asksFor("gate", system));
    does("system-owner", owner -> owner.assemblesEvidence(owner.task(gate)));
    String review =
        done(
            "risk-officer-2",
            officer -> {
              officer.claims(officer.task(gate));
              return officer.task(gate);
            });
    as("risk-officer", officer -> officer.looksAt("/tasks/" + review));

    does("risk-officer-2", officer -> officer.recommendsToPass(review));
    does("security-officer", officer -> officer.recommendsToPass(officer.task(gate)));
    String decide = done("compliance-lead", lead -> lead.task(gate));
    people.grant("compliance-lead", "developer", system, "administrator");
    as("compliance-lead", lead -> lead.looksAt("/").looksAt("/tasks/" + decide));
    as("external-auditor", auditor -> auditor.looksAt("/tasks/" + decide));
    people.revoke("compliance-lead", "developer", system, "administrator");
  }

  @Test
  void takeComments() {
    String gate = aGate();
    String task = done("system-owner", owner -> owner.task(gate));
    as(
        "system-owner",
        owner -> {
          owner.page().navigate("/tasks/" + task);
          Locator field = owner.page().locator("#comment");
          Locator add = owner.page().locator("#comments button");
          field.fill("Is the paper enough, @nobody-here?");
          add.click();
          assertThat(owner.page().locator("#comment-err")).containsText("nobody-here");
          assertThat(field).hasValue("Is the paper enough, @nobody-here?");
          owner.looks();
          field.fill("Is the paper enough, @compliance-lead?\nIt has ten pages.");
          add.press("Enter");
          assertThat(owner.page().locator("#comments .said")).containsText("It has ten pages.");
          owner.looks().looksAt("/cases/" + gate);
          assertThat(owner.page().locator("#comments")).containsText("at Assemble evidence");
        });
  }

  @Test
  void printACaseWhole() {
    String gate = aGate();
    does("system-owner", owner -> owner.assemblesEvidence(owner.task(gate)));
    as(
        "compliance-lead",
        lead -> {
          Page page = lead.page();
          page.navigate("/cases/" + gate);
          lead.settle();
          page.setViewportSize(SHEET, 1000);
          page.emulateMedia(
              new EmulateMediaOptions().setMedia(Media.PRINT).setColorScheme(ColorScheme.DARK));
          page.evaluate("dispatchEvent(new Event('beforeprint'))");
          assertThat(page.locator("details.answers dd").last()).isVisible();
          assertThat(page.locator("main .btn").locator("visible=true")).hasCount(0);
          assertThat(page.locator("body")).hasCSS("background-color", "rgb(255, 255, 255)");
          assertEquals(SHEET, page.evaluate("document.documentElement.scrollWidth"));
        });
  }

  @Test
  void takeFilesAndGiveThemBack() {
    String gate = aGate();
    String task = done("system-owner", owner -> owner.task(gate));
    as(
        "system-owner",
        owner -> {
          owner.page().navigate("/tasks/" + task);
          Locator files = owner.page().locator("#attachments");
          Locator chooser = files.locator("input[type=file]");
          owner.page().locator("#comment").fill("Not sent yet.");
          chooser.setInputFiles(
              new FilePayload[] {
                aFile("log.txt", "x".repeat(25 * 1024 * 1024 + 1)), aFile("plan.txt", "Roll back.")
              });
          assertThat(files.locator(".err")).containsText("“log.txt” is larger than 25 MB");
          assertThat(files.locator("li")).hasCount(1);
          assertThat(files).containsText("at Assemble evidence");
          owner.looks();
          files.locator("li button").press("Enter");
          assertThat(files.locator("li")).hasCount(0);
          assertThat(files.locator(".notice button")).isFocused();
          owner.looks();
          owner.page().keyboard().press("Enter");
          assertThat(files.locator("li")).hasCount(1);
          chooser.setInputFiles(new FilePayload[] {aFile("again.txt", "Roll back, too.")});
          assertThat(files.locator("li")).hasCount(2);
          assertThat(files.locator(".state")).hasText("“again.txt” is attached.");
          files.locator("[aria-label='Remove again.txt']").press("Enter");
          assertThat(files.locator(".notice")).containsText("“again.txt” is removed.");
          assertThat(files.locator(".state")).isEmpty();
          assertThat(owner.page().locator("#comment")).hasValue("Not sent yet.");
          owner.page().locator("#comments button").press("Enter");
          assertThat(owner.page().locator("#comments .said")).containsText("Not sent yet.");
          owner.looksAt("/cases/" + gate);
          assertThat(owner.page().locator("#attachments li a")).hasText("plan.txt");
        });
  }

  private static FilePayload aFile(String name, String content) {
    return new FilePayload(name, "text/plain", content.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void tellEveryKindOfCase() {
    String inOperation = aSystemAt("operation");
    String gate = aGate();
    String review = done("system-owner", owner -> owner.asksFor("review", inOperation));
    String registration =
        done(
            "developer",
            developer ->
                developer.starts(
                    "system-registration",
                    Map.of(
                        "name", aName(),
                        "purpose", "Weighs parcels before they are sorted.",
                        "provenance", "built",
                        "users", "Clerks of the post room")));
    String action =
        done(
            "compliance-lead",
            lead ->
                lead.starts(
                    "action-follow-up",
                    Map.of(
                        "action", "Weigh the scales themselves.",
                        "owner", "developer",
                        "due", "2031-03-03")));
    does("developer", developer -> developer.withdraws(registration));
    as(
        "compliance-lead",
        lead ->
            List.of(inOperation, gate, review, registration, action)
                .forEach(key -> lead.looksAt("/cases/" + key)));
  }

  @Test
  void offerWhatMayBeStarted() {
    as(
        "compliance-lead",
        lead -> {
          lead.looksAt("/start");
          Locator offers = lead.page().locator(".starts h2 a");
          offers.all().stream()
              .map(offer -> offer.getAttribute("href"))
              .toList()
              .forEach(lead::looksAt);
          lead.page().navigate("/start/action-follow-up");
          lead.page().locator(".flatpickr-input").first().click();
          assertThat(lead.page().locator(".flatpickr-days")).isVisible();
          lead.looks();
        });
    as("external-auditor", auditor -> auditor.looksAt("/start", 403));
  }
}
