package io.gatehouse.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** Where those who look on see how the management system does. */
class AssurancePagesTests extends Visits {

  @Test
  void drawFigures() {
    aGate();
    does("administrator", administrator -> administrator.waits("P40D"));
    as(
        "top-management",
        reader -> {
          Page page = reader.looksAt("/figures").page();
          assertThat(page.locator("svg.chart.wide a").first()).isVisible();
          page.locator("svg.chart.wide a").first().focus();
          page.keyboard().press("Enter");
          assertThat(page.locator("main table")).isVisible();
          reader.looks().looksAt("/figures?from=1999-01-01&to=1999-12-31");
          page.locator("[name=to]").fill("1998-01-01");
          page.locator("form.periods button").click();
          assertThat(page.locator("main [role=alert]")).isVisible();
          reader.looks();
          page.locator(".periods a").nth(1).click();
          assertThat(page.locator(".periods [aria-current]")).hasText("This quarter");
        });
    as("developer", developer -> developer.looksAt("/figures", 403));
  }
}
