package io.gatehouse.platform.security;

import static io.gatehouse.platform.security.Guest.GUEST;
import static io.gatehouse.platform.security.Guest.SECRET;
import static java.util.concurrent.CompletableFuture.supplyAsync;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.gatehouse.GatehouseTest;
import io.gatehouse.identity.Credentials;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

@GatehouseTest
class ProgramSignInTests {

  private Guest guest;
  @Autowired private MockMvc browser;
  @Autowired private Credentials credentials;

  @BeforeEach
  void aGuest(@Autowired AutowireCapableBeanFactory beans) {
    guest = beans.createBean(Guest.class);
  }

  @AfterEach
  void forget() {
    guest.isForgotten();
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
  void provesOnceWhatManyCallsSayAtOnce() {
    assertThat(
            IntStream.range(0, 12)
                .mapToObj(call -> supplyAsync(() -> statusOf(GUEST, SECRET)))
                .toList()
                .stream()
                .map(CompletableFuture::join))
        .containsOnly(200);
  }

  private int statusOf(String account, String password) {
    try {
      return browser
          .perform(get("/api/v1/me").with(httpBasic(account, password)))
          .andReturn()
          .getResponse()
          .getStatus();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void forgetsRememberedCredentialsWhenThePasswordChanges() throws Exception {
    browser.perform(get("/api/v1/me").with(httpBasic(GUEST, SECRET))).andExpect(status().isOk());
    credentials.change(GUEST, "second secret", "test");
    browser
        .perform(get("/api/v1/me").with(httpBasic(GUEST, SECRET)))
        .andExpect(status().isUnauthorized());
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
