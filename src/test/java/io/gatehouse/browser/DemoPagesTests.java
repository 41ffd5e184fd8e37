package io.gatehouse.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The mailbox on the screen, and time that is moved. */
class DemoPagesTests extends Visits {

  @Autowired private Clock clock;

  @Test
  void showMail() {
    aGate();
    prohibitsAPractice();
    does("administrator", administrator -> administrator.waits("P30D"));
    as(
        "administrator",
        administrator -> {
          Page page = administrator.looksAt("/mail").page();
          for (String subject : List.of("Overdue:", "Prohibited", "Your week")) {
            page.navigate("/mail?subject=" + subject);
            String mail = page.locator(".table a").first().getAttribute("href");
            administrator.looksAt(mail);
            // no script runs in a letter as it is served, nor what looks at it
            String letter = page.request().get(mail + "/html").text();
            page.navigate("about:blank");
            page.setContent(letter);
            administrator.looks();
            if (subject.equals("Your week")) {
              page.navigate(
                  page.locator("a[href*=unsubscribe]")
                      .getAttribute("href")
                      .replaceFirst("https?://[^/]+", ""));
              administrator.looks();
              button(administrator).click();
              assertThat(page.locator("main [role=status]")).isVisible();
              administrator.looks();
            }
          }
          administrator.looksAt("/mail?subject=what+was+never+sent");
        });
  }

  @Test
  void moveTime() {
    as(
        "administrator",
        administrator -> {
          Page page = administrator.looksAt("/time").page();
          page.locator("button[value=HOUR]").click();
          assertThat(page.locator("main [role=status]")).isVisible();
          administrator.looks();
          page.locator("[name=by]").fill("yesterday");
          page.locator("button[value=CUSTOM]").click();
          assertThat(page.locator("main [role=alert]")).isVisible();
          administrator.looks();
        });
  }

  private void prohibitsAPractice() {
    String registration =
        done(
            "developer",
            developer ->
                developer.starts(
                    "system-registration",
                    Map.of(
                        "name", aName(),
                        "purpose", "Guesses the mood of clerks from their faces.",
                        "provenance", "built",
                        "users", "Managers of the post room")));
    does(
        "compliance-lead",
        lead ->
            lead.completes(
                lead.task(registration),
                Map.of(
                    "triage", "register",
                    "owner", "system-owner",
                    "reason", "It is in use and nobody answers for it.")));
    does(
        "system-owner",
        owner -> owner.completes(owner.task(registration), Map.of("ownership", "accepted")));
    does(
        "risk-officer",
        officer ->
            officer.completes(
                officer.task(registration),
                Map.ofEntries(
                    Map.entry("users", "Managers of the post room"),
                    Map.entry("usedBy", "staff"),
                    Map.entry("decision", "Who is spoken to"),
                    Map.entry("influence", "informs"),
                    Map.entry("failureEffect", "Somebody is wronged"),
                    Map.entry("failureHarm", "serious"),
                    Map.entry("affected", "Clerks"),
                    Map.entry("affectedGroup", "general"),
                    Map.entry("personalData", "special"),
                    Map.entry("autonomy", "supports"),
                    Map.entry("aiActUse", "prohibited"),
                    Map.entry("inScope", "yes"),
                    Map.entry("scopeJustification", "It is used in our own work."))));
  }
}
