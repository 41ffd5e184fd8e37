package io.gatehouse.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Where people, mail and time are looked after. */
class OfficePagesTests extends Visits {

  @Autowired private Clock clock;

  @Test
  void showPeople() {
    as(
        "administrator",
        administrator -> {
          List.of(
                  "/people",
                  "/people?q=nobody+of+this+name",
                  "/people/risk-officer",
                  "/people/changes?check=now",
                  "/people/changes?account=nobody",
                  "/people/new")
              .forEach(administrator::looksAt);
          button(administrator).click();
          assertThat(administrator.page().locator("[role=alert]")).isVisible();
          administrator.looks().looksAt("/password");
          administrator.page().locator("[name=chosen]").fill("short");
          button(administrator).click();
          assertThat(administrator.page().locator("[role=alert]")).isVisible();
          administrator.looks();
        });
    as("developer", developer -> developer.looksAt("/people/risk-officer"));
  }

  @Test
  void letSomebodyChooseForThemselves() {
    as(
        "data-steward",
        steward -> {
          Page page = steward.looksAt("/settings").page();
          page.locator("[name=zone]").selectOption("Pacific/Auckland");
          page.locator("[name=style]").selectOption("united-states");
          button(steward).click();
          assertThat(page.locator("main [role=status]")).containsText("Pacific/Auckland");
          steward.looks();
          page.locator("[name=zone]").selectOption("");
          page.locator("[name=style]").selectOption("");
          page.locator("[name=day]").selectOption("monday");
          page.evaluate("document.querySelector('[name=hour]').value = ''");
          button(steward).click();
          assertThat(page.locator("[role=alert]")).isVisible();
          steward.looks();
          page.locator("[name=hour]").selectOption("9");
          button(steward).click();
          assertThat(page.locator("main [role=status]")).containsText("UTC");
        });
  }

  @Test
  void adviseNoKeysThatAreOff() {
    as(
        "data-steward",
        steward -> {
          Page page = steward.looksAt("/").page();
          assertThat(page.locator(".bulk .keys > span").first()).isVisible();
          turnsKeys(steward, false);
          page.navigate("/");
          assertThat(page.locator(".bulk .keys > span").first()).isHidden();
          assertThat(page.locator(".search kbd")).isHidden();
          steward.looks();
          turnsKeys(steward, true);
          page.navigate("/");
          assertThat(page.locator(".bulk .keys > span").first()).isVisible();
        });
  }

  private static void turnsKeys(Visitor visitor, boolean on) {
    Page page = visitor.page();
    page.navigate("/settings");
    page.locator("[name=keys][type=checkbox]").setChecked(on);
    button(visitor).click();
    assertThat(page.locator("main [role=status]")).isVisible();
  }

  @Test
  void showATeam() {
    aGate();
    does("administrator", administrator -> administrator.waits("P30D"));
    as(
        "compliance-lead",
        lead -> {
          Page page = lead.looksAt("/team").page();
          String named = page.locator("tr[id^=task-]").first().getAttribute("id");
          page.navigate("/systems");
          page.navigate("/team#" + named);
          var row = page.locator("[id='" + named + "']");
          assertThat(row.locator("details")).hasAttribute("open", "");
          assertThat(row).isInViewport();
          assertThat(row.boundingBox().y).isGreaterThan(60);
          lead.looks();
          page.keyboard().press("Escape");
          assertThat(row.locator("details")).not().hasAttribute("open", "");
          assertThat(row.locator("summary")).isFocused();
        });
    as("external-auditor", auditor -> auditor.looksAt("/team", 403).looksAt("/cases"));
    as("developer", developer -> developer.looksAt("/cases?q=no+such+case"));
  }

  @Test
  void showWhoIsAway() {
    as(
        "security-officer",
        officer -> {
          Page page = officer.looksAt("/away").page();
          button(officer).click();
          assertThat(page.locator("[role=alert]")).isVisible();
          officer.looks();
          page.locator("[name=from]").fill(LocalDate.now(clock).toString());
          page.locator("[name=to]").fill(LocalDate.now(clock).plusDays(3).toString());
          page.locator("[name=deputy]").selectOption("data-steward");
          button(officer).click();
          assertThat(page.locator("main")).containsText("data-steward stands in");
          officer.looks();
        });
    as("data-steward", deputy -> deputy.looksAt("/?state=deputy").looksAt("/away"));
    as("administrator", administrator -> administrator.looksAt("/people/security-officer/away"));
    as(
        "security-officer",
        officer -> {
          officer.page().navigate("/away");
          officer.page().locator("form[action$=remove] button").click();
          assertThat(officer.page().locator("main [role=status]")).isVisible();
        });
  }
}
