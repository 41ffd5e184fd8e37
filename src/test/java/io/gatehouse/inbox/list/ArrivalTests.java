package io.gatehouse.inbox.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.gatehouse.GatehouseTest;
import io.gatehouse.inbox.PeerReviews;
import io.gatehouse.inbox.work.TaskWork;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.test.web.servlet.MockMvc;

@GatehouseTest
class ArrivalTests {

  @Autowired private MockMvc web;
  @Autowired private TaskWork work;

  private PeerReviews reviews;

  @BeforeEach
  void publish(@Autowired AutowireCapableBeanFactory beans) {
    reviews = beans.createBean(PeerReviews.class);
  }

  @Test
  void answersNothingWhileTheListIsTheSame() throws Exception {
    web.perform(get("/inbox/pulse").header("If-None-Match", shown()).with(user("risk-officer")))
        .andExpect(status().isNotModified())
        .andExpect(content().string(emptyString()));
  }

  @Test
  void saysWhenSomethingComes() throws Exception {
    String before = shown();
    reviews.aReview();

    assertThat(pulse(before)).isEqualTo(204);
    assertThat(pulse(shown())).isEqualTo(304);
  }

  @Test
  void saysWhenSomethingIsTakenOrGivenBack() throws Exception {
    String task = reviews.task(reviews.aReview());
    String free = shown();
    work.claim(task, "risk-officer");
    String taken = shown();
    work.release(task, "risk-officer");

    assertThat(pulse(taken)).isEqualTo(204);
    assertThat(pulse(free)).isEqualTo(304);
  }

  @Test
  void isNotDisturbedByTheWorkOfOthers() throws Exception {
    String before = shown();
    String task = reviews.task(reviews.aReview());
    work.claim(task, "risk-officer-2");

    assertThat(pulse(before)).isEqualTo(304);
  }

  @Test
  void bringsTheListWithItsViews() throws Exception {
    web.perform(get("/").with(user("risk-officer")).header("HX-Request", "true"))
        .andExpect(content().string(containsString("id=\"list\"")))
        .andExpect(content().string(containsString("hx-swap-oob=\"true\"")));
  }

  private String shown() throws Exception {
    return Objects.requireNonNull(
        web.perform(get("/inbox/pulse").with(user("risk-officer")))
            .andReturn()
            .getResponse()
            .getHeader("ETag"));
  }

  private int pulse(String shown) throws Exception {
    return web.perform(
            get("/inbox/pulse").header("If-None-Match", shown).with(user("risk-officer")))
        .andReturn()
        .getResponse()
        .getStatus();
  }
}
