package io.gatehouse.platform.security;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.gatehouse.identity.Credentials;
import io.gatehouse.identity.PeopleDesk;
import jakarta.servlet.http.Cookie;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Somebody of the tests' own, who signs in, fails to, and changes. */
class Guest {

  static final String GUEST = "sign-in-guest";
  static final String SECRET = "first secret";

  private final MockMvc browser;
  private final JdbcClient database;
  private final PeopleDesk desk;
  private final Credentials credentials;

  Guest(MockMvc browser, JdbcClient database, PeopleDesk desk, Credentials credentials) {
    this.browser = browser;
    this.database = database;
    this.desk = desk;
    this.credentials = credentials;
    if (!desk.isTaken(GUEST)) {
      desk.add(GUEST, new PeopleDesk.Details("Guest", "Guest@test.example", null), SECRET, "test");
    }
  }

  void isForgotten() {
    database.sql("delete from sign_in_failure").update();
    credentials.change(GUEST, SECRET, "test");
    desk.activate(GUEST, "test");
  }

  ResultActions signsIn(String account, String password) throws Exception {
    return browser.perform(
        post("/sign-in").with(csrf()).param("username", account).param("password", password));
  }

  /** The session. */
  Cookie signedIn(String account, String password) throws Exception {
    return signsIn(account, password).andReturn().getResponse().getCookie("GATEHOUSE");
  }
}
