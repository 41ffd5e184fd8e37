package io.gatehouse.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The register of suppliers, its records, its import, and the forms of reviews and lapses. */
class SupplierPagesTests extends Visits {

  @Test
  void leadFromAnEmptyFormToARecord() {
    String name = "Fictiva of " + aName();
    as(
        "supplier-manager",
        manager -> {
          Page page = manager.looksAt("/suppliers").page();
          manager.looksAt("/suppliers?q=no+such+thing");
          manager.looksAt("/suppliers/new");
          page.locator("#contact").fill("Front desk");
          page.evaluate("document.querySelector('#name').required = false");
          button(manager).click();
          assertThat(page.locator("main [role=alert]")).isVisible();
          manager.looks();
          page.locator("#name").fill(name);
          button(manager).click();
          assertThat(page.locator("main [role=status]")).isVisible();
          String record = page.url();
          adds(manager, record + "/products/new", Map.of("product", "Letters", "models", "one-1"));
          adds(
              manager,
              record + "/certificates/new",
              Map.of("standard", "ISO/IEC 42001", "expires", "2020-01-31", "scope", "Letters"));
          manager.looks();
          page.locator("section[aria-labelledby=products] td a").first().click();
          manager.looks();
          page.navigate(record);
          page.locator("section[aria-labelledby=certificates] td a").first().click();
          manager.looks();
          page.navigate(record + "/edit");
          manager.looks();
          page.navigate(record);
          page.locator("details.ask summary").last().click();
          manager.looks();
        });
    as("external-auditor", auditor -> auditor.looksAt("/suppliers"));
  }

  private static void adds(Visitor visitor, String form, Map<String, String> fields) {
    visitor.page().navigate(form);
    visitor.looks();
    fields.forEach((field, text) -> visitor.page().locator("#" + field).fill(text));
    button(visitor).click();
    assertThat(visitor.page().locator("main [role=status]")).isVisible();
  }

  @Test
  void leadThroughAnImport() {
    var file =
        new FilePayload(
            "suppliers.csv",
            "text/csv",
            "name;tier;product\n%s;Tier 1;Letters\n;Tier 2;Nothing\n"
                .formatted(aName())
                .getBytes(StandardCharsets.UTF_8));
    as(
        "supplier-manager",
        manager -> {
          Page page = manager.looksAt("/suppliers/import").page();
          page.locator("#file").setInputFiles(file);
          button(manager).click();
          assertThat(page.locator("#preview")).isVisible();
          manager.looks();
          page.locator("button[value=try]").click();
          assertThat(page.locator("#run")).containsText("Rows that were not taken");
          manager.looks();
        });
  }
}
