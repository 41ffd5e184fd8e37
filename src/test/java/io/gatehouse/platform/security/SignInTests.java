package io.gatehouse.platform.security;

import static io.gatehouse.platform.security.Guest.GUEST;
import static io.gatehouse.platform.security.Guest.SECRET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.gatehouse.GatehouseTest;
import jakarta.servlet.http.Cookie;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@GatehouseTest
class SignInTests {

  private Guest guest;
  @Autowired private MockMvc browser;
  @Autowired private JdbcClient database;

  @BeforeEach
  void aGuest(@Autowired AutowireCapableBeanFactory beans) {
    guest = beans.createBean(Guest.class);
  }

  @AfterEach
  void forget() {
    guest.isForgotten();
  }

  @Test
  void leadsToTheInbox() throws Exception {
    guest.signsIn("risk-officer", "risk-officer").andExpect(redirectedUrl("/"));
    guest.signsIn("guest@TEST.example", SECRET).andExpect(redirectedUrl("/"));
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

  @ParameterizedTest
  @CsvSource({
    "http://localhost/people?q=risk, http://localhost/people?q=risk",
    "http://localhost/tasks/1, http://localhost/tasks/1",
    "https://localhost/people, /",
    "http://localhost.example/people, /",
    "http://elsewhere.example/people, /",
    "http://localhost//elsewhere.example/people, /",
    "http://localhost/sign-in, /",
    "http://localhost/no-such-page, /",
    "people, /",
    ", /",
  })
  void leadsBackToThePageWhoseFormCameTooLate(@Nullable String from, String to) throws Exception {
    var late = post("/tasks/1/comments").param("comment", "Typed for long.");
    if (from != null) {
      late.header("Referer", from);
    }
    Cookie session =
        browser
            .perform(late)
            .andExpect(redirectedUrl("/sign-in?expired"))
            .andReturn()
            .getResponse()
            .getCookie("GATEHOUSE");
    var signIn = post("/sign-in").with(csrf());
    if (session != null) {
      signIn.cookie(session);
    }
    browser
        .perform(signIn.param("username", "risk-officer").param("password", "risk-officer"))
        .andExpect(redirectedUrl(to));
  }

  @Test
  void keepsTheSessionInTheDatabase() throws Exception {
    Cookie session = guest.signedIn("risk-officer", "risk-officer");
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
  void takesACookieThatIsNotOneOfItsOwnForNone() throws Exception {
    browser
        .perform(get("/sign-in").cookie(new Cookie("GATEHOUSE", "YQBi")))
        .andExpect(status().isOk());
  }

  @Test
  void saysInWordsThatThePasswordIsWrongAndKeepsTheAccount() throws Exception {
    var failed =
        guest
            .signsIn(GUEST, "wrong")
            .andExpect(redirectedUrl("/sign-in"))
            .andReturn()
            .getResponse();
    browser
        .perform(get("/sign-in").cookie(failed.getCookie("GATEHOUSE")))
        .andExpect(content().string(containsString("do not fit together")))
        .andExpect(content().string(containsString("value=\"" + GUEST + "\"")));
  }

  @Test
  void slowsDownAfterFailuresAndSaysUntilWhen() throws Exception {
    for (int i = 0; i < 5; i++) {
      guest.signsIn(GUEST, "wrong");
    }
    var slowed = guest.signsIn(GUEST, SECRET).andReturn().getResponse();
    browser
        .perform(get("/sign-in").cookie(slowed.getCookie("GATEHOUSE")))
        .andExpect(content().string(containsString("Too many tries")));
    browser
        .perform(get("/api/v1/me").with(httpBasic(GUEST, SECRET)))
        .andExpect(status().isTooManyRequests())
        .andExpect(header().exists("Retry-After"));
    database.sql("update sign_in_failure set wait_until = last_at").update();
    guest.signsIn(GUEST, SECRET).andExpect(redirectedUrl("/"));
  }

  @Test
  void takesAnyInputForAnAccount() throws Exception {
    guest.signsIn("' or 1=1 --", "x").andExpect(redirectedUrl("/sign-in"));
    guest.signsIn("\u0000' or 1=1 --", "x").andExpect(status().isBadRequest());
    var failed = guest.signsIn("x".repeat(5000), "y".repeat(5000));
    browser
        .perform(
            get("/sign-in")
                .cookie(
                    failed
                        .andExpect(redirectedUrl("/sign-in"))
                        .andReturn()
                        .getResponse()
                        .getCookie("GATEHOUSE")))
        .andExpect(content().string(not(containsString("x".repeat(255)))));
    browser.perform(post("/sign-in").with(csrf())).andExpect(redirectedUrl("/sign-in"));
  }

  @Test
  void refusesAPostWithoutTheToken() throws Exception {
    Cookie session = guest.signedIn("administrator", "administrator");
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
}
