package io.gatehouse.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** What somebody typed beside a form stays in their browser until it is sent. */
class TypedTextTests extends Visits {

  private static final String COMMENT = "Is the second test enough?";

  @Test
  void survivesTheEndOfASession() {
    String gate = aGate();
    String task = done("system-owner", owner -> owner.task(gate));
    stranger(
        visitor -> {
          Page page = visitor.signIn("system-owner").page();
          page.navigate("/tasks/" + task);
          comment(page).fill(COMMENT);
          page.context().clearCookies();
          DraftsTests.button(page, "Add comment").click();
          page.waitForURL("**/sign-in?expired");
          page.locator("#u").fill("system-owner");
          page.locator("#p").fill("system-owner");
          page.locator("main .btn.primary").click();
          page.waitForURL("**/tasks/" + task);
          assertThat(comment(page)).hasValue(COMMENT);
          assertThat(page.locator("#comments")).containsText("What you typed before is back.");

          page.navigate("/cases/" + gate);
          assertThat(comment(page)).hasValue(COMMENT);
          visitor.looks();
          DraftsTests.button(page, "Add comment").click();
          assertThat(page.locator(".comments")).containsText(COMMENT);
          assertThat(comment(page)).hasValue("");
          page.reload();
          assertThat(comment(page)).hasValue("");
        });
  }

  @Test
  void isForWhoeverTypedIt() {
    String gate = aGate();
    stranger(
        visitor -> {
          Page page = visitor.signIn("system-owner").page();
          page.navigate("/cases/" + gate);
          comment(page).fill(COMMENT);
          page.context().clearCookies();
          visitor.signIn("compliance-lead");
          page.navigate("/cases/" + gate);
          assertThat(comment(page)).hasValue("");
        });
  }

  @Test
  void staysWhenItIsRefused() {
    String gate = aGate();
    as(
        "system-owner",
        owner -> {
          Page page = owner.page();
          page.navigate("/cases/" + gate);
          comment(page).fill("@nobody-here, look");
          DraftsTests.button(page, "Add comment").click();
          assertThat(page.locator("#comment-err")).isVisible();
          page.reload();
          assertThat(comment(page)).hasValue("@nobody-here, look");
          page.evaluate("localStorage.clear()");
        });
  }

  @Test
  void namesAViewLater() {
    as(
        "system-owner",
        owner -> {
          Page page = owner.page();
          page.navigate("/?state=unclaimed");
          owner.settle();
          page.locator("details.save summary").click();
          assertThat(page.locator("#view-name")).isFocused();
          page.keyboard().type("For Monday");
          page.keyboard().press("Escape");
          assertThat(page.locator("#view-name")).isHidden();
          assertThat(page.locator("details.save summary")).isFocused();
          page.reload();
          page.locator("details.save summary").click();
          assertThat(page.locator("#view-name")).hasValue("For Monday");
          page.locator("#view-name").press("Enter");
          assertThat(page.locator("main [role=status]")).containsText("is saved");
          page.locator("details.save summary").click();
          assertThat(page.locator("#view-name")).hasValue("");
          page.getByText("Remove “For Monday”").click();
          assertThat(page.locator("main [role=status]")).containsText("removed");
        });
  }

  private static Locator comment(Page page) {
    return page.locator("#comment");
  }
}
