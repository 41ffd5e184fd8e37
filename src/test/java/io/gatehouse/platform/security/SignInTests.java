package io.gatehouse.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.gatehouse.GatehouseTest;
import io.gatehouse.identity.Credentials;
import io.gatehouse.identity.PeopleDesk;
import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@GatehouseTest
class SignInTests {

  @Autowired private MockMvc browser;
  @Autowired private JdbcClient database;
  @Autowired private PeopleDesk desk;
  @Autowired private Credentials credentials;

  private static final String GUEST = "sign-in-guest";

  @BeforeEach
  void addGuest() {
    if (!desk.isTaken(GUEST)) {
      desk.add(
          GUEST,
          new PeopleDesk.Details("Guest", "Guest@test.example", null),
          "first secret",
          "test");
    }
  }

  @AfterEach
  void forgetFailures() {
    database.sql("delete from sign_in_failure").update();
    credentials.change(GUEST, "first secret", "test");
    desk.activate(GUEST, "test");
  }

  private ResultActions signIn(String account, String password) throws Exception {
    return browser.perform(
        post("/sign-in").with(csrf()).param("username", account).param("password", password));
  }

  private Cookie signedIn(String account, String password) throws Exception {
    return signIn(account, password).andReturn().getResponse().getCookie("GATEHOUSE");
  }

  @Test
  void leadsToTheInbox() throws Exception {
    signIn("risk-officer", "risk-officer").andExpect(redirectedUrl("/"));
    signIn("guest@TEST.example", "first secret").andExpect(redirectedUrl("/"));
  }

  @Test
  void showsDemoAccountsAndSetsStrictHeaders() throws Exception {
    browser
        .perform(get("/sign-in"))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("assesses risk and impact")))
        .andExpect(header().string("X-Content-Type-Options", "nosniff"))
        .andExpect(header().string("X-Frame-Options", "DENY"))
        .andExpect(
            header().string("Content-Security-Policy", containsString("script-src 'self';")));
  }

  @Test
  void remembersWhereThePersonWantedToGo() throws Exception {
    var asked =
        browser
            .perform(get("/people?q=risk").accept(MediaType.TEXT_HTML))
            .andExpect(redirectedUrl("/sign-in"))
            .andReturn();
    browser
        .perform(
            post("/sign-in")
                .cookie(asked.getResponse().getCookie("GATEHOUSE"))
                .with(csrf())
                .param("username", "risk-officer")
                .param("password", "risk-officer"))
        .andExpect(redirectedUrl("http://localhost/people?q=risk"));
  }

  @Test
  void keepsTheSessionInTheDatabase() throws Exception {
    Cookie session = signedIn("risk-officer", "risk-officer");
    assertThat(session.isHttpOnly()).isTrue();
    assertThat(session.getAttribute("SameSite")).isEqualTo("Lax");
    assertThat(
            database
                .sql("select count(*) from spring_session where principal_name = 'risk-officer'")
                .query(Long.class)
                .single())
        .isPositive();
    browser
        .perform(get("/api/v1/me").cookie(session))
        .andExpect(jsonPath("$.account").value("risk-officer"));
  }

  @Test
  void saysInWordsThatThePasswordIsWrongAndKeepsTheAccount() throws Exception {
    var failed =
        signIn(GUEST, "wrong").andExpect(redirectedUrl("/sign-in")).andReturn().getResponse();
    browser
        .perform(get("/sign-in").cookie(failed.getCookie("GATEHOUSE")))
        .andExpect(content().string(containsString("do not fit together")))
        .andExpect(content().string(containsString("value=\"" + GUEST + "\"")));
  }

  @Test
  void slowsDownAfterFailuresAndSaysUntilWhen() throws Exception {
    for (int i = 0; i < 5; i++) {
      signIn(GUEST, "wrong");
    }
    var slowed = signIn(GUEST, "first secret").andReturn().getResponse();
    browser
        .perform(get("/sign-in").cookie(slowed.getCookie("GATEHOUSE")))
        .andExpect(content().string(containsString("Too many tries")));
    browser
        .perform(get("/api/v1/me").with(httpBasic(GUEST, "first secret")))
        .andExpect(status().isTooManyRequests())
        .andExpect(header().exists("Retry-After"));
    database.sql("update sign_in_failure set wait_until = last_at").update();
    signIn(GUEST, "first secret").andExpect(redirectedUrl("/"));
  }

  @Test
  void takesAnyInputForAnAccount() throws Exception {
    signIn("' or 1=1 --", "x").andExpect(redirectedUrl("/sign-in"));
    signIn("\u0000' or 1=1 --", "x").andExpect(status().isBadRequest());
    signIn("x".repeat(5000), "y".repeat(5000)).andExpect(redirectedUrl("/sign-in"));
    browser.perform(post("/sign-in").with(csrf())).andExpect(redirectedUrl("/sign-in"));
  }

  @Test
  void refusesAPostWithoutTheToken() throws Exception {
    Cookie session = signedIn("administrator", "administrator");
    browser
        .perform(post("/people/developer/deactivate").cookie(session))
        .andExpect(status().isForbidden());
    browser
        .perform(post("/sign-in").param("username", "a").param("password", "b"))
        .andExpect(redirectedUrl("/sign-in?expired"));
    browser
        .perform(post("/api/v1/tasks/x/claim").cookie(session))
        .andExpect(status().isForbidden());
  }

  @Test
  void answersProgramsWithProblemsInsteadOfRedirects() throws Exception {
    browser
        .perform(get("/api/v1/me"))
        .andExpect(status().isUnauthorized())
        .andExpect(header().string("WWW-Authenticate", containsString("Basic")))
        .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON));
    browser
        .perform(post("/api/v1/tasks/x/claim"))
        .andExpect(status().isUnauthorized())
        .andExpect(cookie().doesNotExist("GATEHOUSE"));
    browser
        .perform(get("/api/v1/not-there").with(httpBasic("developer", "developer")))
        .andExpect(status().isNotFound())
        .andExpect(jsonPath("$.detail").isNotEmpty());
    browser
        .perform(get("/api/v1/mail").with(httpBasic("developer", "developer")))
        .andExpect(status().isForbidden());
  }

  @Test
  void makesNoSessionForAProgram() throws Exception {
    browser
        .perform(get("/api/v1/me").with(httpBasic("risk-officer", "risk-officer")))
        .andExpect(status().isOk())
        .andExpect(cookie().doesNotExist("GATEHOUSE"))
        .andExpect(jsonPath("$.roles[0]").value("risk-officer"));
  }

  @Test
  void forgetsRememberedCredentialsWhenThePasswordChanges() throws Exception {
    browser
        .perform(get("/api/v1/me").with(httpBasic(GUEST, "first secret")))
        .andExpect(status().isOk());
    credentials.change(GUEST, "second secret", "test");
    browser
        .perform(get("/api/v1/me").with(httpBasic(GUEST, "first secret")))
        .andExpect(status().isUnauthorized());
  }

  @Test
  void endsTheSessionsOfWhoIsDeactivated() throws Exception {
    Cookie session = signedIn(GUEST, "first secret");
    desk.deactivate(GUEST, "test");
    browser.perform(get("/api/v1/me").cookie(session)).andExpect(status().isUnauthorized());
    signIn(GUEST, "first secret").andExpect(redirectedUrl("/sign-in"));
  }

  @Test
  void changesTheOwnPassword() throws Exception {
    Cookie session = signedIn(GUEST, "first secret");
    Cookie elsewhere = signedIn(GUEST, "first secret");
    browser
        .perform(
            post("/password")
                .cookie(session)
                .with(csrf())
                .param("current", "wrong")
                .param("chosen", "a new long secret")
                .param("repeated", "a new long secret"))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("not the present password")));
    browser
        .perform(
            post("/password")
                .cookie(session)
                .with(csrf())
                .param("current", "first secret")
                .param("chosen", "a new long secret")
                .param("repeated", "a new long secret"))
        .andExpect(redirectedUrl("/password?done"));
    browser.perform(get("/api/v1/me").cookie(elsewhere)).andExpect(status().isUnauthorized());
    signIn(GUEST, "a new long secret").andExpect(redirectedUrl("/"));
  }

  @Test
  void opensHealthToAnybodyAndMeasuresToAdministrators() throws Exception {
    browser.perform(get("/actuator/prometheus")).andExpect(status().isUnauthorized());
    browser
        .perform(get("/actuator/prometheus").with(httpBasic("developer", "developer")))
        .andExpect(status().isForbidden());
    browser
        .perform(get("/actuator/health").accept(MediaType.APPLICATION_JSON))
        .andExpect(jsonPath("$.components").doesNotExist());
  }
}
