package io.gatehouse.platform.time;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.gatehouse.GatehouseTest;
import java.time.Duration;
import java.time.Instant;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.UserRequestPostProcessor;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@GatehouseTest
class TimeApiTests {

  private static final UserRequestPostProcessor ADMINISTRATOR =
      user("administrator").roles("administrator");

  @Autowired private MockMvc web;
  @Autowired private TimeMachine time;

  @Test
  void advancesByAnIsoDuration() throws Exception {
    Instant before = time.now();
    advance("{\"by\": \"P1DT2H\"}").andExpect(status().isOk());
    Assertions.assertThat(time.now()).isAfterOrEqualTo(before.plus(Duration.ofHours(26)));
    web.perform(get("/api/v1/time").with(ADMINISTRATOR))
        .andExpect(jsonPath("$.now").value(containsString("T")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-P1D",
        "P-1D",
        "P3Y",
        "P900000000Y",
        "three days",
        "",
        "P",
        "PT",
        "PT99999999999H"
      })
  void refusesNonsense(String by) throws Exception {
    Instant before = time.now();
    advance("{\"by\": \"" + by + "\"}")
        .andExpect(status().isBadRequest())
        .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
        .andExpect(jsonPath("$.detail").isNotEmpty())
        .andExpect(jsonPath("$.errors[0].field").value("by"));
    Assertions.assertThat(time.now()).isBefore(before.plusSeconds(60));
  }

  @Test
  void refusesAMissingDuration() throws Exception {
    advance("{}").andExpect(status().isBadRequest());
    advance("nonsense").andExpect(status().isBadRequest());
  }

  @Test
  void movesByThePageAndSaysWhyNot() throws Exception {
    web.perform(get("/time").with(ADMINISTRATOR))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Time machine")));
    Instant before = time.now();
    web.perform(post("/time").param("move", "OPENING").with(csrf()).with(ADMINISTRATOR))
        .andExpect(status().is3xxRedirection());
    Assertions.assertThat(time.now()).isAfter(before);
    web.perform(
            post("/time")
                .param("move", "CUSTOM")
                .param("by", "back to 1999")
                .with(csrf())
                .with(ADMINISTRATOR))
        .andExpect(flash().attribute("refused", containsString("back to 1999")));
  }

  private ResultActions advance(String body) throws Exception {
    return web.perform(
        post("/api/v1/time/advance")
            .contentType(MediaType.APPLICATION_JSON)
            .content(body)
            .with(csrf())
            .with(ADMINISTRATOR));
  }
}
