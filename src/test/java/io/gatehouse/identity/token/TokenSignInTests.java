package io.gatehouse.identity.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.startsWith;
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
import io.gatehouse.identity.People;
import io.gatehouse.identity.PeopleDesk;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.annotation.Transactional;

@GatehouseTest
@Transactional
class TokenSignInTests {

  @Autowired private MockMvc program;
  @Autowired private TokenDesk desk;
  @Autowired private TokenTable table;
  @Autowired private Tokens tokens;
  @Autowired private People people;
  @Autowired private PeopleDesk peopleDesk;
  @Autowired private JdbcClient database;

  private MadeToken made;

  @BeforeEach
  void aToolWithAToken() {
    people.grant("developer", "incident-lead", null, "test");
    made = desk.make("prometheus", Duration.ofDays(90), "developer");
  }

  private ResultActions asks(String secret) throws Exception {
    return program.perform(get("/api/v1/me").header("Authorization", "Bearer " + secret));
  }

  private void isRefused(String secret) throws Exception {
    asks(secret)
        .andExpect(status().isUnauthorized())
        .andExpect(header().string("WWW-Authenticate", "Bearer error=\"invalid_token\""))
        .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
        .andExpect(jsonPath("$.detail", startsWith("This token is unknown, revoked or expired")));
    assertThat(tokens.find(secret, Scope.INCIDENTS_REPORT)).isEmpty();
  }

  @Test
  void letsAProgramInWithoutASession() throws Exception {
    assertThat(made.secret()).matches("gh_[A-Za-z0-9_-]{43}");
    asks(made.secret())
        .andExpect(status().isOk())
        .andExpect(cookie().doesNotExist("GATEHOUSE"))
        .andExpect(jsonPath("$.account").value("developer"))
        .andExpect(jsonPath("$.token").value("prometheus"))
        .andExpect(jsonPath("$.scope").value("incidents:report"))
        .andExpect(jsonPath("$.roles").isEmpty());
    assertThat(tokens.find(made.secret(), Scope.INCIDENTS_REPORT)).contains("developer");
    assertThat(tokens.find(made.secret(), Scope.CALENDAR_READ)).isEmpty();
  }

  @Test
  void namesTheProgramAndWhomItActsFor() {
    var caller = Caller.of(tokens.signIn(made.secret()).orElseThrow());
    assertThat(caller.by()).isEqualTo("token:prometheus");
    assertThat(caller.onBehalfOf()).isEqualTo("developer");
    Caller person = Caller.of(() -> "developer");
    assertThat(person.by()).isEqualTo("developer");
    assertThat(person.onBehalfOf()).isNull();
    assertThat(caller.key()).isNotEqualTo(person.key());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/api/v1/tasks", "/api/v1/systems", "/actuator/prometheus", "/v3/api-docs"})
  void opensNothingButItsScope(String path) throws Exception {
    program
        .perform(get(path).header("Authorization", "Bearer " + made.secret()))
        .andExpect(status().isForbidden())
        .andExpect(header().string("WWW-Authenticate", "Bearer error=\"insufficient_scope\""))
        .andExpect(jsonPath("$.detail").value("This token is for incidents:report only."));
    program
        .perform(post("/api/v1/files").header("Authorization", "bearer " + made.secret()))
        .andExpect(status().isForbidden());
  }

  @Test
  void opensNoPage() throws Exception {
    program
        .perform(get("/people").header("Authorization", "Bearer " + made.secret()))
        .andExpect(redirectedUrl("/sign-in"));
    program
        .perform(get("/api/v1/me").param("token", made.secret()))
        .andExpect(status().isUnauthorized());
  }

  @Test
  void isNoBearerTokenWhereItIsForAFeed() throws Exception {
    String feed = desk.renewFeed("developer").secret();
    assertThat(tokens.find(feed, Scope.CALENDAR_READ)).contains("developer");
    asks(feed).andExpect(status().isForbidden());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "nonsense", "gh_", "gh_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
  void refusesWhatNobodyMade(String secret) throws Exception {
    isRefused(secret);
  }

  @Test
  void refusesWhatWasRevoked() throws Exception {
    desk.revoke(made.token(), "administrator");
    isRefused(made.secret());
  }

  @Test
  void refusesWhatExpired() throws Exception {
    database
        .sql("update access_token set expires_at = made_at where id = ?")
        .param(made.token().id())
        .update();
    isRefused(made.secret());
  }

  @Test
  void refusesItWhenItsOwnerLostTheRight() throws Exception {
    people.revoke("developer", "incident-lead", null, "administrator");
    isRefused(made.secret());
  }

  @Test
  void refusesItWhenItsOwnerLeft() throws Exception {
    String feed = desk.renewFeed("developer").secret();
    peopleDesk.deactivate("developer", "administrator");
    isRefused(made.secret());
    assertThat(tokens.find(feed, Scope.CALENDAR_READ)).isEmpty();
  }

  @Test
  void keepsOnlyTheHash() {
    assertThat(
            database
                .sql("select t::text from access_token t where id = ?")
                .param(made.token().id())
                .query(String.class)
                .single())
        .doesNotContain(made.secret().substring(9));
    assertThat(made.toString()).doesNotContain(made.secret());
    assertThat(tokens.signIn(made.secret()).orElseThrow().toString()).doesNotContain(made.secret());
  }

  @Test
  void notesItsUseOnceAMinute() throws Exception {
    asks(made.secret());
    Instant first = table.find(made.token().id()).orElseThrow().lastUsedAt();
    asks(made.secret());
    assertThat(table.find(made.token().id()).orElseThrow().lastUsedAt()).isEqualTo(first);
    database
        .sql("update access_token set last_used_at = last_used_at - interval '2 minutes'")
        .update();
    asks(made.secret());
    assertThat(table.find(made.token().id()).orElseThrow().lastUsedAt()).isAfterOrEqualTo(first);
  }

  @Test
  void leavesPasswordsAsTheyAre() throws Exception {
    program
        .perform(get("/api/v1/me").with(httpBasic("developer", "developer")))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.token").doesNotExist());
  }
}
