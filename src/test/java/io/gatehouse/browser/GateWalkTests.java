package io.gatehouse.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import io.gatehouse.GatehouseTest;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * A system through its design gate, by the pages alone: each person signs in and does their part.
 */
@GatehouseTest
@ExtendWith(OneBrowser.class)
class GateWalkTests {

  private static final String NAME = "Parcel router that walks through a gate";
  private static final String REASON = "The evidence is complete and holds.";

  @LocalServerPort private int port;

  private Chromium chromium;
  private String system;
  private String gate;

  @BeforeEach
  void register(Chromium browser) {
    chromium = browser;
    try (var lead = new Colleague(chromium.playwright(), address(), "compliance-lead")) {
      system = lead.importsSystem(NAME, "design");
      lead.asksFor("gate", lead.importsSystem("Letter weigher that waits for its owner", "design"));
    }
  }

  @Test
  void leadsFromTheSignInPageToAPassedGate() {
    as("system-owner", this::asksForTheGate);
    as("system-owner", this::assemblesEvidence);
    as("risk-officer", this::reviews);
    as("security-officer", this::reviews);
    as("compliance-lead", this::decides);
    as("system-owner", this::seesWhatCameOfIt);
  }

  private void asksForTheGate(Page page) {
    page.navigate("/systems");
    page.getByRole(AriaRole.SEARCHBOX).fill(NAME);
    page.getByRole(AriaRole.SEARCHBOX).press("Enter");
    page.getByRole(AriaRole.LINK, named(NAME)).click();
    assertThat(stage(page)).containsText("Design");

    var ask = page.locator("details.ask").filter(new Locator.FilterOptions().setHasText("gate"));
    ask.locator("summary").click();
    ask.locator("textarea").fill("The design is done and reviewed among us.");
    ask.locator("button").click();

    page.waitForURL("**/cases/GATE-*");
    gate = page.url().substring(page.url().lastIndexOf('/') + 1);
    assertThat(page.locator("main")).containsText("Assemble evidence");
  }

  private void assemblesEvidence(Page page) {
    open(page, "Assemble evidence");
    page.getByRole(AriaRole.BUTTON, named("Claim")).click();
    assertThat(page.locator("main")).containsText("You have it.");
    assertThat(page.locator("[id*=Field_Title_]")).hasCount(6);

    field(page, "Version").fill("1.0");
    for (int item = 0; item < 6; item++) {
      answer(page, item, 2);
      field(page, "Text_" + item).fill("See the design paper, chapter " + (item + 1) + ".");
    }
    answer(page, 1, 1);
    field(page, "Link_1").fill("drive");
    answer(page, 2, 0);
    submit(page);
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("2 answers need another look");
    assertThat(page.locator("[data-form]")).containsText("Write at least 8 characters.");
    assertThat(field(page, "Version")).hasValue("1.0");
    assertThat(field(page, "Text_5")).hasValue("See the design paper, chapter 6.");

    field(page, "Link_1").fill("https://post.example/design-paper");
    page.locator("input[type=file].vh").setInputFiles(file());
    assertThat(page.getByRole(AriaRole.LINK, named("impact.txt"))).isVisible();
    submit(page);

    page.waitForURL("**/tasks/*");
    assertThat(page.locator("main")).containsText("“Assemble evidence” is done.");
    assertThat(page.locator("main")).containsText("This is your next task.");
    assertThat(page.locator(".crumbs")).not().containsText(gate);
  }

  private void reviews(Page page) {
    open(page, "Review evidence");
    var evidence = page.locator("[data-form] table").first();
    assertThat(evidence).containsText("impact.txt");
    assertThat(evidence).containsText("https://post.example/design-paper");
    choose(choice(page, "Pass"));
    field(page, "Findings").fill(REASON);
    submit(page);
    assertThat(page.locator("main")).containsText("“Review evidence” is done.");
  }

  private void decides(Page page) {
    open(page, "Decide on gate");
    assertThat(page.locator("[data-form]")).containsText("security-officer");
    choose(choice(page, "Passed"));
    submit(page);
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("One answer needs another look.");
    assertThat(choice(page, "Passed")).isChecked();
    field(page, "Reason").fill(REASON);
    submit(page);
    assertThat(page.locator("main")).containsText("“Decide on gate” is done.");
  }

  private void seesWhatCameOfIt(Page page) {
    page.navigate("/systems/" + system);
    assertThat(stage(page)).containsText("Development");
    page.locator("section[aria-labelledby=decisions] tbody a").click();
    page.waitForURL("**/cases/" + gate);
    assertThat(page.locator("header .sub")).containsText("Gate passed");
    assertThat(page.locator("main")).containsText("chain whole Check the files too");
    var happened = page.locator("section[aria-labelledby=happened]");
    for (String who :
        new String[] {"system-owner", "risk-officer", "security-officer", "compliance-lead"}) {
      assertThat(happened).containsText(who);
    }
    assertThat(page.locator("section[aria-labelledby=evidence] a.file")).hasText("impact.txt");
  }

  /** From the inbox, by its search. */
  private void open(Page page, String task) {
    page.getByRole(AriaRole.SEARCHBOX).fill(gate);
    page.getByRole(AriaRole.SEARCHBOX).press("Enter");
    var rows = page.locator("#list .row");
    assertThat(rows).hasCount(1);
    rows.first().getByRole(AriaRole.LINK).click();
    page.waitForURL("**/tasks/*");
    assertThat(page.locator("h1")).hasText(task);
    page.locator("[data-form] form").waitFor();
  }

  private static Locator field(Page page, String id) {
    return page.locator("[id$=Field_" + id + "]");
  }

  private static void answer(Page page, int item, int way) {
    choose(page.locator("[id$=Field_Answer_" + item + "-" + way + "]"));
  }

  private static Locator choice(Page page, String label) {
    return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
  }

  /** The form draws itself anew after a choice: checked is what it shows then. */
  private static void choose(Locator choice) {
    choice.click();
    assertThat(choice).isChecked();
  }

  private static void submit(Page page) {
    page.locator("[data-submit-form]").click();
  }

  private static Locator stage(Page page) {
    return page.locator(".track [aria-current=step]");
  }

  private static GetByRoleOptions named(String name) {
    return new GetByRoleOptions().setName(name);
  }

  private static FilePayload file() {
    return new FilePayload(
        "impact.txt", "text/plain", "Nobody is worse off.".getBytes(StandardCharsets.UTF_8));
  }

  private void as(String account, Consumer<Page> part) {
    try (var visitor = new Visitor(chromium.browser(), address())) {
      part.accept(visitor.signIn(account).page());
      assertThat(visitor.faults()).isEmpty();
    }
  }

  private String address() {
    return "http://localhost:" + port;
  }
}
