package io.gatehouse.platform.security;

import static io.gatehouse.platform.security.Guest.GUEST;
import static io.gatehouse.platform.security.Guest.SECRET;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.gatehouse.GatehouseTest;
import io.gatehouse.identity.PeopleDesk;
import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.test.web.servlet.MockMvc;

@GatehouseTest
class ChangedCredentialsTests {

  private Guest guest;
  @Autowired private MockMvc browser;
  @Autowired private PeopleDesk desk;

  @BeforeEach
  void aGuest(@Autowired AutowireCapableBeanFactory beans) {
    guest = beans.createBean(Guest.class);
  }

  @AfterEach
  void forget() {
    guest.isForgotten();
  }

  @Test
  void endsTheSessionsOfWhoIsDeactivated() throws Exception {
    Cookie session = guest.signedIn(GUEST, SECRET);
    desk.deactivate(GUEST, "test");
    browser.perform(get("/api/v1/me").cookie(session)).andExpect(status().isUnauthorized());
    guest.signsIn(GUEST, SECRET).andExpect(redirectedUrl("/sign-in"));
  }

  @Test
  void changesTheOwnPassword() throws Exception {
    Cookie session = guest.signedIn(GUEST, SECRET);
    Cookie elsewhere = guest.signedIn(GUEST, SECRET);
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
                .param("current", SECRET)
                .param("chosen", "a new long secret")
                .param("repeated", "a new long secret"))
        .andExpect(redirectedUrl("/password?done"));
    browser.perform(get("/api/v1/me").cookie(elsewhere)).andExpect(status().isUnauthorized());
    guest.signsIn(GUEST, "a new long secret").andExpect(redirectedUrl("/"));
  }
}
