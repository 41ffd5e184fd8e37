package io.gatehouse.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.gatehouse.browser.DraftsTests.SAVED;
import static io.gatehouse.browser.DraftsTests.saved;
import static io.gatehouse.browser.DraftsTests.version;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Nothing that somebody typed is lost on its way to the server. */
class DraftsOnTheirWayTests extends Visits {

  @Test
  void areSentOneAtATimeAndKeptHereUntilTheLastIsSaved() {
    String task = aTask();
    as(
        "system-owner",
        owner -> {
          DraftsTests.open(owner, task);
          Page page = owner.page();
          List<Route> puts = held(page, "PUT");
          version(page).fill("first");
          page.waitForCondition(() -> puts.size() == 1);
          version(page).fill("second");
          page.evaluate(
              "Object.defineProperty(document, 'visibilityState', {value: 'hidden'});"
                  + "document.dispatchEvent(new Event('visibilitychange'))");
          passThrough(page);
          assertThat(puts).hasSize(1);
          puts.get(0).resume();
          page.waitForCondition(() -> puts.size() == 2);
          assertThat(inTheTab(page)).contains("second");
          puts.get(1).resume();
          assertThat(saved(page)).hasText(SAVED);
          page.waitForCondition(() -> inTheTab(page).isEmpty());
        });
  }

  @Test
  void comeBackAsTypedLastWhenTheAnswerToTheOneBeforeWasLost() {
    String task = aTask();
    as(
        "system-owner",
        owner -> {
          DraftsTests.open(owner, task);
          Page page = owner.page();
          page.evaluate(
              "() => { const real = fetch; window.fetch = (...all) => real(...all).then(() => {"
                  + " window.fetch = () => Promise.reject(new TypeError('lost'));"
                  + " throw new TypeError('lost'); }) }");
          version(page).fill("second");
          assertThat(saved(page)).containsText("Not saved yet");
          version(page).fill("third");
          page.reload();
          assertThat(version(page)).hasValue("third");
          assertThat(page.locator("main")).containsText("What you typed before is back.");
          assertThat(saved(page)).hasText(SAVED);
          page.waitForCondition(() -> inTheTab(page).isEmpty());
        });
  }

  @Test
  void areBothThereWhenTypedHereAndElsewhere() {
    String task = aTask();
    as(
        "system-owner",
        here -> {
          DraftsTests.open(here, task);
          Page page = here.page();
          page.evaluate("void (window.fetch = () => Promise.reject(new TypeError('lost')))");
          version(page).fill("typed here");
          assertThat(saved(page)).containsText("Not saved yet");
          as(
              "system-owner",
              elsewhere -> {
                DraftsTests.open(elsewhere, task);
                version(elsewhere.page()).fill("typed elsewhere");
                assertThat(saved(elsewhere.page())).hasText(SAVED);
              });
          for (int time = 0; time < 2; time++) {
            page.reload();
            assertThat(version(page)).hasValue("typed here");
            assertThat(page.locator("main")).containsText("You typed here and elsewhere.");
          }
          here.looks();
          DraftsTests.button(page, "Take the other instead").click();
          assertThat(page.locator("main")).containsText("What you typed before is back.");
          assertThat(version(page)).hasValue("typed elsewhere");
        });
  }

  @Test
  void stayAwayWhenOneWasStillOnItsWay() {
    String task = aTask();
    as(
        "system-owner",
        owner -> {
          DraftsTests.open(owner, task);
          Page page = owner.page();
          version(page).fill("1.7");
          assertThat(saved(page)).hasText(SAVED);
          page.reload();
          assertThat(version(page)).hasValue("1.7");
          List<Route> puts = held(page, "PUT");
          List<Route> deletes = held(page, "DELETE");
          version(page).fill("1.8");
          page.waitForCondition(() -> puts.size() == 1);
          DraftsTests.button(page, "Start afresh").click();
          passThrough(page);
          assertThat(deletes).isEmpty();
          puts.get(0).resume();
          page.waitForCondition(() -> deletes.size() == 1);
          deletes.get(0).resume();
          assertThat(page.locator("main")).not().containsText("What you typed before is back.");
          assertThat(version(page)).hasValue("");
          assertThat(saved(page)).isEmpty();
        });
  }

  /** What the page sends of this kind from now on, which goes on when it is told to. */
  private static List<Route> held(Page page, String method) {
    List<Route> held = new ArrayList<>();
    page.route(
        "**/draft",
        route -> {
          if (route.request().method().equals(method)) {
            held.add(route);
          } else {
            route.fallback();
          }
        });
    return held;
  }

  /** Whatever the page asked for before has been seen when this is answered. */
  private static void passThrough(Page page) {
    page.evaluate("fetch('/inbox/pulse').then(() => 1)");
  }

  private static String inTheTab(Page page) {
    return (String)
        page.evaluate(
            "Object.keys(sessionStorage).filter(key => key.startsWith('gatehouse.draft.'))"
                + ".map(key => sessionStorage[key]).join()");
  }

  private String aTask() {
    String gate = aGate();
    return done("system-owner", owner -> owner.task(gate));
  }
}
