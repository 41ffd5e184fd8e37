package io.gatehouse.identity.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.gatehouse.GatehouseTest;
import io.gatehouse.evidence.Evidence;
import io.gatehouse.identity.PersonChanges;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.annotation.Transactional;

@GatehouseTest
@Transactional
class TokenPagesTests {

  private static final Pattern SECRET = Pattern.compile("gh_[A-Za-z0-9_-]{43}");

  @Autowired private MockMvc browser;
  @Autowired private TokenDesk desk;
  @Autowired private TokenTable table;
  @Autowired private Tokens tokens;
  @Autowired private Evidence evidence;

  private ResultActions make(String who, String name, String days) throws Exception {
    return browser.perform(
        post("/tokens").with(user(who)).with(csrf()).param("name", name).param("days", days));
  }

  private static String secretIn(ResultActions page) throws Exception {
    var found = SECRET.matcher(page.andReturn().getResponse().getContentAsString());
    assertThat(found.find()).isTrue();
    return found.group();
  }

  @Test
  void showsATokenOnceAndKeepsThatItWasMade() throws Exception {
    var page =
        make("incident-lead", "prometheus", "90")
            .andExpect(status().isOk())
            .andExpect(header().string("Cache-Control", containsString("no-store")));
    String secret = secretIn(page);
    assertThat(tokens.find(secret, Scope.INCIDENTS_REPORT)).contains("incident-lead");
    browser
        .perform(get("/tokens").with(user("incident-lead")))
        .andExpect(
            content().string(allOf(containsString("prometheus"), not(containsString(secret)))));
    assertThat(evidence.of(PersonChanges.CHAIN))
        .anySatisfy(
            entry -> {
              assertThat(entry.by()).isEqualTo("incident-lead");
              assertThat(entry.values()).containsEntry("change", "token-made");
              assertThat(entry.values().get("after").toString())
                  .startsWith("prometheus, incidents:report gh_")
                  .doesNotContain(secret);
            });
  }

  @ParameterizedTest
  @CsvSource({
    "'',90,Choose 2 to 40 small letters",
    "Prometheus,90,Choose 2 to 40 small letters",
    "<b>,90,Choose 2 to 40 small letters",
    "taken,90,A token has this name.",
    "other,366,Choose one of the list.",
    "other,'',Choose one of the list."
  })
  void saysWhatToCorrect(String name, String days, String why) throws Exception {
    desk.make("taken", Duration.ofDays(30), "administrator");
    make("administrator", name, days)
        .andExpect(content().string(allOf(containsString(why), not(containsString("is made")))));
  }

  @Test
  void freesTheNameOfWhatIsRevoked() throws Exception {
    var taken = desk.make("taken", Duration.ofDays(30), "incident-lead");
    String path = "/tokens/" + taken.token().id() + "/revoke";
    browser
        .perform(get(path).with(user("administrator")))
        .andExpect(content().string(containsString("Revoke taken")));
    browser
        .perform(post(path).with(user("administrator")).with(csrf()))
        .andExpect(redirectedUrl("/tokens"));
    assertThat(tokens.find(taken.secret(), Scope.INCIDENTS_REPORT)).isEmpty();
    assertThat(evidence.of(PersonChanges.CHAIN))
        .anyMatch(
            entry ->
                "token-revoked".equals(entry.values().get("change"))
                    && "administrator".equals(entry.by()));
    browser.perform(get(path).with(user("administrator"))).andExpect(redirectedUrl("/tokens"));
    secretIn(make("administrator", "taken", "30"));
  }

  @Test
  void showsAnIncidentLeadOnlyTheirOwn() throws Exception {
    var others = desk.make("others-tool", Duration.ofDays(30), "administrator");
    browser
        .perform(get("/tokens").with(user("incident-lead")))
        .andExpect(content().string(not(containsString("others-tool"))));
    browser.perform(
        post("/tokens/" + others.token().id() + "/revoke")
            .with(user("incident-lead"))
            .with(csrf()));
    assertThat(tokens.find(others.secret(), Scope.INCIDENTS_REPORT)).isPresent();
    browser.perform(get("/tokens").with(user("developer"))).andExpect(status().isForbidden());
    make("developer", "mine", "30").andExpect(status().isForbidden());
  }

  @Test
  void givesEverybodyOneAddressOfTheirCalendar() throws Exception {
    browser
        .perform(get("/settings/calendar").with(user("external-auditor")))
        .andExpect(content().string(containsString("You have no address yet.")));
    String first = secretIn(renew("external-auditor"));
    String second =
        secretIn(
            renew("external-auditor")
                .andExpect(content().string(containsString("/calendar.ics?token=gh_"))));
    assertThat(tokens.find(first, Scope.CALENDAR_READ)).isEmpty();
    assertThat(tokens.find(second, Scope.CALENDAR_READ)).contains("external-auditor");
    browser
        .perform(get("/settings/calendar").with(user("external-auditor")))
        .andExpect(
            content()
                .string(allOf(containsString("It was last read"), not(containsString(second)))));

    browser
        .perform(post("/settings/calendar/revoke").with(user("external-auditor")).with(csrf()))
        .andExpect(redirectedUrl("/settings/calendar?revoked"));
    assertThat(tokens.find(second, Scope.CALENDAR_READ)).isEmpty();
    assertThat(table.own("external-auditor", Scope.CALENDAR_READ)).isEmpty();
  }

  private ResultActions renew(String who) throws Exception {
    return browser.perform(post("/settings/calendar").with(user(who)).with(csrf()));
  }
}
