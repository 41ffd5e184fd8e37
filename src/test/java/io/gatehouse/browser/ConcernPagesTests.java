package io.gatehouse.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Raising and following a concern, by whoever comes, with whatever browser. */
class ConcernPagesTests extends Visits {

  private static final String WORRY = "Parcels for one street are weighed twice as heavy.";

  @Test
  void areReachedFromWhereOthersSignIn() {
    stranger(
        stranger -> {
          Page page = stranger.looksAt("/sign-in").page();
          page.getByText("Raise a concern without signing in").click();
          assertThat(page.locator("h1")).hasText("Raise a concern");
          int before = page.context().cookies().size();
          stranger.looksAt("/concern").looksAt("/concern/status");
          stranger.expects(404);
          page.locator("#c").fill("AAAA-BBBB-CCCC-DDDD-EEEE");
          page.locator("main .btn.primary").click();
          assertThat(page.locator("#unknown")).isVisible();
          stranger.looks();
          assertThat(page.context().cookies()).hasSize(before);
        });
  }

  @Test
  void workOnAPhoneWithoutJavaScriptAndLeaveNothingBehind() {
    stranger(
        stranger -> {
          stranger.page().navigate("/concern");
          String address = stranger.page().url();
          try (BrowserContext plain =
              stranger
                  .page()
                  .context()
                  .browser()
                  .newContext(
                      new NewContextOptions()
                          .setJavaScriptEnabled(false)
                          .setViewportSize(390, 844))) {
            Page page = plain.newPage();
            page.navigate(address);
            assertThat(page.locator("main").boundingBox().width).isLessThanOrEqualTo(390);
            raises(page);
            follows(page);
            assertThat(plain.cookies()).isEmpty();
          }
        });
  }

  private static void raises(Page page) {
    page.locator("#text").fill(WORRY);
    page.locator("main .btn.primary").click();
    assertThat(page.locator("h1")).hasText("Your concern is taken");
    assertThat(page.locator("#code")).hasText(Pattern.compile("([2-9A-Z]{4}-){4}[2-9A-Z]{4}"));
  }

  private static void follows(Page page) {
    String code = page.locator("#code").textContent();
    page.getByText("See where it stands").click();
    assertThat(page.locator("#standing")).containsText("not finished");
    assertThat(page.url()).doesNotContain(code);
    page.locator("#text").fill("It was so again today.");
    page.locator("form[action$=write] .btn.primary").click();
    assertThat(page.locator("main [role=status]")).isVisible();
    assertThat(page.locator("main ol.line li")).hasCount(2);
    page.locator("details.withdraw summary").click();
    page.locator("details.withdraw .btn").click();
    assertThat(page.locator("#standing")).containsText("You took it back.");
    page.navigate(page.url().replaceAll("/concern.*", "/concern/status"));
    page.locator("#c").fill(code.toLowerCase());
    page.locator("main .btn.primary").click();
    assertThat(page.locator("main")).containsText(WORRY);
  }

  @Test
  void doNotKnowWhoIsSignedIn() {
    as(
        "developer",
        developer -> {
          Page page = developer.page();
          page.navigate("/concern");
          assertThat(page.locator("meta[name=account]")).hasCount(0);
          assertThat(page.locator("main")).not().containsText("developer");
        });
  }
}
