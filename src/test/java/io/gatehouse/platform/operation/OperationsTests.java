package io.gatehouse.platform.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.gatehouse.GatehouseTest;
import io.gatehouse.inbox.cases.Cases;
import io.gatehouse.platform.engine.StuckCase;
import io.gatehouse.platform.time.TimeMachine;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@GatehouseTest
class OperationsTests {

  private StuckCase stuck;
  @Autowired private MockMvc web;
  @Autowired private StuckSteps steps;
  @Autowired private FailingWork work;
  @Autowired private Cases cases;
  @Autowired private TimeMachine time;

  @BeforeEach
  void aStepThatFailsAtEveryTry(@Autowired AutowireCapableBeanFactory beans) {
    stuck = beans.createBean(StuckCase.class);
    time.advance(Duration.ofHours(4));
  }

  @AfterEach
  void leavesNothingBehind() {
    stuck.isGone();
  }

  @Test
  void showWhatStandsStillInWords() throws Exception {
    StuckStep step = own();
    assertThat(step.process()).isEqualTo("Stuck");
    assertThat(step.step()).isEqualTo("Which way?");
    assertThat(step.error()).contains("No outgoing sequence flow");
    assertThat(step.since()).isBefore(time.now());
    web.perform(get("/operations").with(user("administrator")))
        .andExpect(status().isOk())
        .andExpect(
            content()
                .string(
                    allOf(
                        containsString("Which way?"),
                        containsString("/cases/" + stuck.key),
                        containsString("Database"),
                        containsString("Fine"))));
  }

  @Test
  void tryAgainAndTheCaseGoesOn() throws Exception {
    stuck.isMended();
    retry(own().id());
    time.settle();
    assertThat(cases.get(stuck.key).open()).isFalse();
    assertThat(steps.longest()).noneMatch(step -> stuck.key.equals(step.caseKey()));
  }

  @Test
  void showAgainWhatFailsAgain() throws Exception {
    String before = own().id();
    web.perform(post("/operations/steps/retry").with(csrf()).with(user("administrator")))
        .andExpect(redirectedUrl("/operations"));
    time.advance(Duration.ofHours(4));
    assertThat(own().id()).isNotEqualTo(before);
  }

  @Test
  void takeThatSomebodyElseTriedItBefore() throws Exception {
    retry("no-such-incident");
    assertThat(own()).isNotNull();
  }

  @Test
  void showScheduledWorkThatFails(@Autowired JdbcClient jdbc) throws Exception {
    jdbc.sql(
            "update scheduled_tasks set consecutive_failures = 3"
                + " where task_name = 'unused-files-removal'")
        .update();
    try {
      assertThat(work.kinds())
          .filteredOn(kind -> kind.name().equals("unused files removal"))
          .singleElement()
          .satisfies(kind -> assertThat(kind.tries()).isEqualTo(3));
      web.perform(get("/operations").with(user("administrator")))
          .andExpect(content().string(containsString("unused files removal")));
    } finally {
      jdbc.sql(
              "update scheduled_tasks set consecutive_failures = 0"
                  + " where task_name = 'unused-files-removal'")
          .update();
    }
  }

  @Test
  void areForAdministrators() throws Exception {
    web.perform(get("/operations").with(user("compliance-lead"))).andExpect(status().isForbidden());
    web.perform(get("/").with(user("compliance-lead")))
        .andExpect(content().string(not(containsString("href=\"/operations\""))));
    web.perform(
            post("/operations/steps/" + own().id() + "/retry")
                .with(csrf())
                .with(user("compliance-lead")))
        .andExpect(status().isForbidden());
  }

  private StuckStep own() {
    return steps.longest().stream()
        .filter(step -> stuck.key.equals(step.caseKey()))
        .findFirst()
        .orElseThrow();
  }

  private void retry(String id) throws Exception {
    web.perform(post("/operations/steps/" + id + "/retry").with(csrf()).with(user("administrator")))
        .andExpect(redirectedUrl("/operations"));
  }
}
