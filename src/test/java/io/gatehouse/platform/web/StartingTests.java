package io.gatehouse.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.gatehouse.GatehouseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;

/** Whoever comes before everything is there is told so. */
@GatehouseTest
class StartingTests {

  private static final String NOTICE = "not ready yet";

  @Autowired private ApplicationContext context;
  @Autowired private MockMvc browser;

  @Test
  void isSaidUntilAllIsReady() throws Exception {
    AvailabilityChangeEvent.publish(context, ReadinessState.REFUSING_TRAFFIC);
    try {
      assertThat(entrance()).contains(NOTICE);
      assertThat(inbox()).contains(NOTICE);
    } finally {
      AvailabilityChangeEvent.publish(context, ReadinessState.ACCEPTING_TRAFFIC);
    }
    assertThat(entrance()).doesNotContain(NOTICE);
    assertThat(inbox()).doesNotContain(NOTICE);
  }

  private String entrance() throws Exception {
    return browser.perform(get("/sign-in")).andReturn().getResponse().getContentAsString();
  }

  private String inbox() throws Exception {
    return browser
        .perform(get("/").with(user("risk-officer")))
        .andReturn()
        .getResponse()
        .getContentAsString();
  }
}
