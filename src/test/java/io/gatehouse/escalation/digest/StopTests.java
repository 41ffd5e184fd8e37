package io.gatehouse.escalation.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.gatehouse.GatehouseTest;
import io.gatehouse.calendar.DateStyle;
import io.gatehouse.identity.preference.DigestTime;
import io.gatehouse.identity.preference.Preference;
import io.gatehouse.identity.preference.Preferences;
import java.time.ZoneId;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

/** The link of a digest that stops it. */
@GatehouseTest
@Transactional
class StopTests {

  @Autowired private MockMvc web;
  @Autowired private StopTokens tokens;
  @Autowired private Preferences preferences;
  @Autowired private JdbcClient jdbc;

  @Test
  void asksBeforeItStopsAnything() throws Exception {
    web.perform(get(path("developer")))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Stop the weekly mail</button>")))
        .andExpect(content().string(not(containsString("developer"))));
    assertThat(preferences.of("developer")).isEqualTo(Preference.USUAL);
  }

  @Test
  void stopsTheDigestAndNothingElseByOneClickOfAMailProgram() throws Exception {
    ZoneId berlin = ZoneId.of("Europe/Berlin");
    preferences.set("developer", new Preference(berlin, DateStyle.GERMANY, DigestTime.USUAL));
    web.perform(post(path("developer")).param("List-Unsubscribe", "One-Click"))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("The weekly mail is stopped.")));
    assertThat(preferences.of("developer"))
        .isEqualTo(new Preference(berlin, DateStyle.GERMANY, null));
    assertThat(preferences.of("risk-officer")).isEqualTo(Preference.USUAL);
    web.perform(get(path("developer")))
        .andExpect(content().string(containsString("The weekly mail is stopped.")));
  }

  @Test
  void takesNothingThatNobodySigned() throws Exception {
    String good = tokens.of("developer");
    String signature = good.substring(good.indexOf('.') + 1);
    for (String bad :
        new String[] {
          "developer",
          name("developer"),
          name("developer") + ".",
          "." + signature,
          name("risk-officer") + "." + signature,
          name("developer") + "." + signature.substring(0, 20),
          good + ".x",
          tokens.of("nobody-of-this-name"),
          "%00",
          "ü.ü"
        }) {
      web.perform(get("/unsubscribe/{token}", bad)).andExpect(status().is4xxClientError());
      web.perform(post("/unsubscribe/{token}", bad)).andExpect(status().is4xxClientError());
    }
    assertThat(preferences.of("developer")).isEqualTo(Preference.USUAL);
    assertThat(preferences.of("risk-officer")).isEqualTo(Preference.USUAL);
  }

  @Test
  void holdsAfterARestartAndOnEveryNode() {
    var another = new StopTokens(jdbc);
    assertThat(another.account(tokens.of("developer"))).contains("developer");
    assertThat(tokens.account(another.of("developer"))).contains("developer");
  }

  @Test
  void signsAllWithTheKeyThatWasThereAtTheStart() {
    var another = new StopTokens(jdbc);
    jdbc.sql("delete from digest_key").update();
    assertThat(tokens.account(another.of("developer"))).contains("developer");
  }

  private static String name(String account) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(account.getBytes());
  }

  private String path(String account) {
    return StopTokens.PATH + tokens.of(account);
  }
}
