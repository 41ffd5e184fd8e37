package io.gatehouse.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Where an administrator brings in and takes out many people, and says when nobody works. */
class OrganisationPagesTests extends Visits {

  private static final String ICS =
      """
      BEGIN:VCALENDAR
      BEGIN:VEVENT
      SUMMARY:New Year
      DTSTART;VALUE=DATE:20000101
      RRULE:FREQ=YEARLY
      END:VEVENT
      BEGIN:VEVENT
      SUMMARY:Summer party
      DTSTART:20280701T160000Z
      END:VEVENT
      END:VCALENDAR
      """;

  @Test
  void importPeople() {
    as(
        "administrator",
        administrator -> {
          Page page = administrator.looksAt("/people/import").page();
          upload(page, "name\nNobody");
          assertThat(page.locator("main [role=alert]")).isVisible();
          administrator.looks();
          upload(
              page,
              """
              account,name,email,roles,manager,office
              developer,Dev Eloper,developer@demo.example,developer data-steward,risk-officer,3
              visitor-1,First Visitor,visitor-1@demo.example,developer,visitor-2,3
              visitor-2,Second Visitor,visitor-2@demo.example,,nobody-known,3
              visitor-3,Third Visitor,visitor-3@demo.example,developer,developer,3
              """);
          assertThat(page.locator("button.primary")).containsText("Change 2 people");
          administrator.looks();
        });
  }

  private static void upload(Page page, String file) {
    byte[] bytes = file.getBytes(StandardCharsets.UTF_8);
    page.locator("[name=file]").setInputFiles(new FilePayload("people.csv", "text/csv", bytes));
    page.locator("main form button.primary").click();
  }

  @Test
  void letSomebodyLeave() {
    as(
        "administrator",
        administrator ->
            administrator
                .looksAt("/people/security-officer/deactivate")
                .looksAt("/people/security-officer/roles/revoke?role=security-officer")
                .looksAt("/people/developer"));
  }

  @Test
  void letProgramsIn() {
    as(
        "incident-lead",
        lead -> {
          Page page = lead.looksAt("/tokens").page();
          page.locator("main form button.primary").click();
          assertThat(page.locator("main [role=alert]")).isVisible();
          lead.looks();
          page.locator("[name=name]").fill("browser-" + System.identityHashCode(page));
          page.locator("main form button.primary").click();
          assertThat(page.locator("#secret")).hasValue(Pattern.compile("gh_.{43}"));
          assertThat(page.locator("[data-copy]")).isVisible();
          lead.looks();
          page.navigate("/tokens");
          page.locator("main a[href$=revoke]").first().click();
          lead.looks();
          page.locator("main form button.primary").click();
          assertThat(page.locator("main table")).containsText("Revoked");
          lead.looks();
        });
    as(
        "administrator",
        administrator -> administrator.looksAt("/tokens").looksAt("/people/incident-lead"));
  }

  @Test
  void giveACalendarItsAddress() {
    as(
        "data-steward",
        steward -> {
          Page page = steward.looksAt("/settings/calendar").page();
          page.locator("main form button").first().click();
          assertThat(page.locator("#secret"))
              .hasValue(Pattern.compile(".+/calendar.ics.token=gh_.+"));
          steward.looks();
          page.locator("form[action$=revoke] button").click();
          assertThat(page.locator("main [role=status]")).isVisible();
          steward.looks();
        });
  }

  @Test
  void sayWhatDoesNotGoOn() {
    as("administrator", administrator -> administrator.looksAt("/operations"));
  }

  @Test
  void sayWhenNobodyWorks() {
    as(
        "administrator",
        administrator -> {
          Page page = administrator.looksAt("/calendar/holidays").page();
          page.locator("[name=file]")
              .setInputFiles(
                  new FilePayload(
                      "holidays.ics", "text/calendar", ICS.getBytes(StandardCharsets.UTF_8)));
          page.locator("form[action$=file] button").click();
          assertThat(page.locator("button.primary")).isVisible();
          administrator.looks();
        });
    as("developer", developer -> developer.looksAt("/calendar/holidays?year=2029"));
  }
}
