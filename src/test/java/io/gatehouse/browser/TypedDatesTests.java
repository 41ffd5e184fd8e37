package io.gatehouse.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.Year;
import org.junit.jupiter.api.Test;

/** A day that is typed by hand is taken as it is, or refused in words. */
class TypedDatesTests extends Visits {

  @Test
  void areNeverTakenForAnotherDay() {
    as(
        "compliance-lead",
        lead -> {
          Page page = lead.page();
          page.navigate("/start/action-follow-up");
          page.locator("[data-form] form").waitFor();
          int next = Year.from(LocalDate.now()).getValue() + 1;
          isRefused(page, "31/02/" + next, "There is no such date.");
          isRefused(page, "soon", "This is not a date. Enter it like 31/12/");
          isRefused(page, "1/2", "This is not a date.");
          isRefused(page, "01/02/2020", "Enter a date from today on.");
          lead.looks();

          page.locator("[data-submit-form]").click();
          assertThat(page.locator("main .notice.stop"))
              .containsText("By when? Enter a date from today on.");
          assertThat(date(page)).hasValue("01/02/2020");

          type(page, "28/02/" + next);
          assertThat(errors(page)).hasCount(0);
          assertThat(date(page)).hasValue("28/02/" + next);
          isRefused(page, "30/02/" + next, "There is no such date.");
          type(page, "28/02/" + next);
          assertThat(errors(page)).hasCount(0);
        });
  }

  private static void isRefused(Page page, String text, String why) {
    type(page, text);
    assertThat(errors(page)).containsText(why);
    assertThat(date(page)).hasValue(text);
  }

  private static void type(Page page, String text) {
    date(page).fill("");
    date(page).pressSequentially(text);
    page.keyboard().press("Tab");
  }

  private static Locator date(Page page) {
    return page.locator("[id$=Field_Due-date]");
  }

  private static Locator errors(Page page) {
    return page.locator(".fjs-form-field-datetime .fjs-form-field-error");
  }
}
