package io.gatehouse.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What somebody typed comes back: on another day, in another browser, after signing in again. */
class DraftsTests extends Visits {

  static final Pattern SAVED = Pattern.compile("Draft saved \\d\\d:\\d\\d\\.");

  @Test
  void comeBackInAnotherBrowserAndGoWhenNotWantedAnyMore() {
    String task = aTask();
    as(
        "system-owner",
        owner -> {
          open(owner, task);
          Page page = owner.page();
          page.keyboard().press("s");
          assertThat(saved(page)).hasText("Nothing is typed yet.");
          version(page).fill("1.7");
          assertThat(saved(page)).hasText(SAVED);
          page.setViewportSize(390, 844);
          assertThat(saved(page)).isVisible();
          owner.looks();
        });
    as(
        "system-owner",
        owner -> {
          open(owner, task);
          Page page = owner.page();
          assertThat(page.locator("main")).containsText("What you typed before is back.");
          assertThat(version(page)).hasValue("1.7");
          assertThat(saved(page)).hasText(SAVED);
          button(page, "Start afresh").click();
          assertThat(version(page)).hasValue("");
          assertThat(saved(page)).isEmpty();
        });
  }

  @Test
  void areSavedOnTheWayOut() {
    String task = aTask();
    as(
        "system-owner",
        owner -> {
          open(owner, task);
          version(owner.page()).fill("left in a hurry");
          owner.page().navigate("/systems");
        });
    as(
        "system-owner",
        owner -> {
          open(owner, task);
          assertThat(version(owner.page())).hasValue("left in a hurry");
        });
  }

  @Test
  void surviveTheEndOfASession() {
    String task = aTask();
    stranger(
        visitor -> {
          open(visitor.signIn("system-owner"), task);
          Page page = visitor.page();
          version(page).fill("1.0");
          assertThat(saved(page)).hasText(SAVED);
          page.context().clearCookies();
          version(page).fill("1.1, typed after the session ended");
          assertThat(page.locator("main")).containsText("You were signed out.");
          assertThat(version(page)).isFocused();
          page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Sign in")).click();
          page.locator("#u").fill("system-owner");
          page.locator("#p").fill("system-owner");
          page.locator("main .btn.primary").click();
          page.waitForURL("**/tasks/" + task);
          assertThat(version(page)).hasValue("1.1, typed after the session ended");
          assertThat(saved(page)).hasText(SAVED);
          assertThat(visitor.faults()).allMatch(fault -> fault.contains("401"));
          visitor.faults().clear();
        });
  }

  static Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
  }

  private String aTask() {
    String gate = aGate();
    return done("system-owner", owner -> owner.task(gate));
  }

  static void open(Visitor visitor, String task) {
    visitor.page().navigate("/tasks/" + task);
    visitor.page().locator("[data-form] form").waitFor();
  }

  static Locator version(Page page) {
    return page.locator("[id$=Field_Version]");
  }

  static Locator saved(Page page) {
    return page.locator("[data-saved]");
  }
}
