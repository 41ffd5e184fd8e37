package io.gatehouse.identity.preference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.gatehouse.GatehouseTest;
import io.gatehouse.calendar.DateStyle;
import java.time.DayOfWeek;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

@GatehouseTest
@Transactional
class SettingsPageTests {

  @Autowired private MockMvc browser;
  @Autowired private Preferences preferences;
  @Autowired private SingleKeys keys;

  @Test
  void begins() throws Exception {
    assertThat(preferences.of("developer")).isEqualTo(Preference.USUAL);
    page("developer", "de-DE")
        .andExpect(
            content()
                .string(
                    allOf(
                        says("As the organisation: UTC"),
                        says("selected=\"selected\">Monday"),
                        says("selected=\"selected\">09:00"),
                        says("lang=\"en-DE\""))));
  }

  @Test
  void keepsWhatSomebodyChoseAndWritesEveryPageSo() throws Exception {
    choose("developer", "Asia/Kathmandu", "united-states", "friday", "16")
        .andExpect(redirectedUrl("/settings?done"));

    assertThat(preferences.of("developer"))
        .isEqualTo(
            new Preference(
                ZoneId.of("Asia/Kathmandu"),
                DateStyle.UNITED_STATES,
                new DigestTime(DayOfWeek.FRIDAY, 16)));
    page("developer", "de-DE")
        .andExpect(
            content()
                .string(
                    allOf(
                        says("lang=\"en-US\""),
                        says("Kathmandu (UTC+05:45)</option>"),
                        says("selected=\"selected\">4:00 PM"))));
    browser
        .perform(get("/people/developer").with(user("developer")))
        .andExpect(content().string(says("Asia/Kathmandu")));
    browser
        .perform(get("/people/developer").with(user("data-steward")))
        .andExpect(content().string(says(" UTC\"")));
  }

  @Test
  void switchesSingleKeysOffAndOn() throws Exception {
    page("developer", "en").andExpect(content().string(says("value=\"on\" checked")));

    browser.perform(settings("developer").param("keys", "asked"));
    assertThat(keys.areOff("developer")).isTrue();
    page("developer", "en")
        .andExpect(content().string(says("data-keys=\"off\"")))
        .andExpect(content().string(not(says("value=\"on\" checked"))));
    browser.perform(settings("developer"));
    assertThat(keys.areOff("developer")).as("nobody asked").isTrue();

    browser.perform(settings("developer").param("keys", "asked", "on"));
    assertThat(keys.areOff("developer")).isFalse();
  }

  private static MockHttpServletRequestBuilder settings(String account) {
    return post("/settings")
        .with(user(account))
        .with(csrf())
        .param("zone", "")
        .param("style", "")
        .param("day", "monday")
        .param("hour", "9");
  }

  @Test
  void wantsNoDigest() throws Exception {
    choose("developer", "", "", "", "9").andExpect(redirectedUrl("/settings?done"));
    assertThat(preferences.of("developer").digest()).isNull();
    page("developer", "en")
        .andExpect(content().string(says("<option value=\"\">Not at all</option>")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Europe/Nowhere", "berlin", "+02:00", "SystemV/PST8", "<b>", "EST"})
  void refusesAZoneThatIsNone(String zone) throws Exception {
    choose("developer", zone, "", "monday", "9")
        .andExpect(status().isOk())
        .andExpect(content().string(says("Choose a time zone from the list.")));
    assertThat(preferences.of("developer")).isEqualTo(Preference.USUAL);
  }

  @ParameterizedTest
  @CsvSource({
    "latin,monday,9,Choose one of the list.",
    "'',someday,9,Choose a day from the list.",
    "'',sunday,9,Choose a day from the list.",
    "'',monday,24,Choose a time from the list.",
    "'',monday,-1,Choose a time from the list.",
    "'',monday,'',Choose a time from the list."
  })
  void saysWhatToCorrect(String style, String day, String hour, String why) throws Exception {
    choose("developer", "UTC", style, day, hour).andExpect(content().string(says(why)));
    assertThat(preferences.of("developer")).isEqualTo(Preference.USUAL);
  }

  @Test
  void isForEverybodyWhoSignedIn() throws Exception {
    choose("external-auditor", "Europe/Berlin", "", "", "9")
        .andExpect(redirectedUrl("/settings?done"));
    browser.perform(get("/settings")).andExpect(redirectedUrl("/sign-in"));
    browser
        .perform(post("/settings").with(user("developer")).param("zone", "UTC"))
        .andExpect(status().isForbidden());
  }

  private ResultActions page(String account, String language) throws Exception {
    return browser.perform(
        get("/settings").with(user(account)).header("Accept-Language", language));
  }

  private ResultActions choose(String account, String zone, String style, String day, String hour)
      throws Exception {
    return browser.perform(
        post("/settings")
            .with(user(account))
            .with(csrf())
            .param("zone", zone)
            .param("style", style)
            .param("day", day)
            .param("hour", hour));
  }

  private static org.hamcrest.Matcher<String> says(String text) {
    return containsString(text);
  }
}
