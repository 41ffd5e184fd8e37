package io.gatehouse.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.lang.reflect.Method;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Where somebody comes in, and where they stand before a closed door. */
class EntrancePagesTests extends Visits {

  /** Under an address that people may ask for, so that the door opens before it breaks. */
  private static final String BROKEN = "/start/{process}/broken";

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  private RequestMappingHandlerMapping mappings;

  @Test
  void letSomebodyIn() {
    stranger(
        stranger -> {
          Page page = stranger.looksAt("/sign-in").page();
          page.locator("#u").fill("nobody");
          page.locator("#p").fill("nothing");
          button(stranger).click();
          assertThat(page.locator("#wrong")).isVisible();
          stranger.looks();
        });
  }

  @Test
  void sayWhyNot() {
    as(
        "developer",
        developer ->
            developer
                .looksAt("/people/new", 403)
                .looksAt("/nothing/here", 404)
                .looksAt("/?state=nonsense", 400));
  }

  @Test
  void tellWhoeverComesTooLate() {
    String gate = aGate();
    as(
        "system-owner",
        owner -> {
          Page page = owner.looksAt("/cases/" + gate).page();
          page.locator("details.withdraw summary").click();
          page.locator("#reason").fill("The design changes once more.");
          does("system-owner", sameOwner -> sameOwner.withdraws(gate));
          owner.expects(409);
          page.locator("details.withdraw .btn").click();
          assertThat(page.locator("h1")).hasText("Somebody was faster");
          owner.looks();
        });
  }

  @Test
  void ownUpToWhatBroke() throws NoSuchMethodException {
    Method breaks = EntrancePagesTests.class.getDeclaredMethod("breaks");
    var broken =
        RequestMappingInfo.paths(BROKEN)
            .methods(RequestMethod.GET)
            .options(mappings.getBuilderConfiguration())
            .build();
    mappings.registerMapping(broken, this, breaks);
    try {
      as("developer", developer -> developer.looksAt("/start/anything/broken", 500));
    } finally {
      mappings.unregisterMapping(broken);
    }
  }

  String breaks() {
    throw new IllegalStateException("This is to be seen.");
  }
}
