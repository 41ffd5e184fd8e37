package io.gatehouse.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** Two browsers on one task: the second is told who did what, and loses nothing. */
class TwoPeopleTests extends Visits {

  @Test
  void learnWhoClaimedFirst() {
    String review = aReview();
    as(
        "risk-officer",
        first ->
            as(
                "risk-officer-2",
                second -> {
                  first.page().navigate("/tasks/" + review);
                  second.page().navigate("/tasks/" + review);
                  claim(first.page());
                  assertThat(first.page().locator("main")).containsText("You have it.");
                  claim(second.page());
                  assertThat(second.page().locator("main"))
                      .containsText("risk-officer claimed this at");
                  assertThat(second.page().locator("header .sub"))
                      .containsText("Claimed by risk-officer");
                  assertThat(second.page().locator("[data-submit-form]")).hasCount(0);
                  second.looks();
                }));
  }

  @Test
  void learnWhoCompletedFirstAndKeepWhatTheyTyped() {
    String review = aReview();
    does("risk-officer", officer -> officer.claims(review));
    as(
        "risk-officer",
        late -> {
          DraftsTests.open(late, review);
          Page page = late.page();
          page.locator("[data-form] input[type=radio]").first().click();
          Locator findings = page.locator("[id$=Field_Findings]");
          findings.fill("Typed too late.");
          does("risk-officer", early -> early.recommendsToPass(review));
          late.expects(409);
          page.locator("[data-submit-form]").click();
          Locator told = page.locator("main .notice.warn");
          assertThat(told).containsText("risk-officer");
          assertThat(told).containsText("What you typed is kept in this window.");
          assertThat(findings).hasValue("Typed too late.");
          DraftsTests.button(page, "Show how it stands now").click();
          assertThat(page.locator("main")).containsText("Review evidence");
          assertThat(page.locator("[data-submit-form]")).hasCount(0);
          late.faults().removeIf(fault -> fault.contains("409"));
        });
  }

  @Test
  void areOfferedNothingThatSomebodyElseTook() {
    String review = aReview();
    as(
        "risk-officer",
        late -> {
          DraftsTests.open(late, review);
          Page page = late.page();
          assertThat(page.locator("main")).containsText("Nobody has claimed this");
          does("risk-officer-2", early -> early.claims(review));
          page.locator("[id$=Field_Findings]").fill("Typed too late.");
          Locator told = page.locator("main .notice.warn");
          assertThat(told).containsText("risk-officer-2 claimed this at");
          assertThat(DraftsTests.saved(page)).containsText("not yours to do any more");
          assertThat(page.locator("main")).not().containsText("Nobody has claimed this");
          assertThat(DraftsTests.button(page, "Claim")).hasCount(0);
          assertThat(page.locator("[id$=Field_Findings]")).hasValue("Typed too late.");
          assertThat(page.locator("[id$=Field_Findings]")).isFocused();
          late.faults().removeIf(fault -> fault.contains("403") || fault.contains("409"));
          late.looks();
        });
  }

  private static void claim(Page page) {
    DraftsTests.button(page, "Claim").click();
  }

  private String aReview() {
    String gate = aGate();
    does("system-owner", owner -> owner.assemblesEvidence(owner.task(gate)));
    return done("risk-officer", officer -> officer.task(gate));
  }
}
