package io.gatehouse.inbox.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

import io.gatehouse.GatehouseTest;
import io.gatehouse.inbox.OpenTask;
import io.gatehouse.inbox.OpenTasks;
import io.gatehouse.inbox.PeerReviews;
import io.gatehouse.inbox.TaskRefused;
import io.gatehouse.inbox.work.Receivers;
import io.gatehouse.inbox.work.TaskWork;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.test.web.servlet.MockMvc;

@GatehouseTest
class ReassigningTests {

  @Autowired private MockMvc mvc;
  @Autowired private TeamViews views;
  @Autowired private TaskWork work;
  @Autowired private OpenTasks open;
  @Autowired private TaskService tasks;

  private PeerReviews reviews;

  @BeforeEach
  void publish(@Autowired AutowireCapableBeanFactory beans) {
    reviews = beans.createBean(PeerReviews.class);
  }

  @Test
  void letsAManagerGiveAwayWhatOneOfTheirPeopleHas() throws Exception {
    String task = reviews.task(reviews.aReview());
    work.claim(task, "risk-officer");

    mvc.perform(
            post("/team/tasks/{id}/reassign", task)
                .param("to", "risk-officer-2")
                .with(user("compliance-lead"))
                .with(csrf()))
        .andExpect(redirectedUrl("/team"));

    assertThat(open.find(task).map(OpenTask::assignee)).contains("risk-officer-2");
  }

  @Test
  void refusesWhoIsNotAboveThem() {
    String task = reviews.task(reviews.aReview());
    work.claim(task, "risk-officer");

    assertThatThrownBy(() -> work.reassign(task, "developer", "developer", null))
        .isInstanceOf(TaskRefused.class);
    assertThatThrownBy(() -> work.reassign(task, "risk-officer-2", "risk-officer-2", null))
        .isInstanceOf(TaskRefused.class);
    assertThat(open.find(task).map(OpenTask::assignee)).contains("risk-officer");
  }

  @Test
  void offersToReassignWhatIsLateAndTheirs() {
    String task = reviews.task(reviews.aReview());
    work.claim(task, "risk-officer");
    isLateBeforeAllOthers(task);

    assertThat(late("compliance-lead", task))
        .hasValueSatisfying(
            late -> {
              assertThat(late.about()).isEqualTo("Peer review");
              assertThat(late.having()).containsExactly("risk-officer");
              assertThat(accounts(late))
                  .startsWith("risk-officer-2")
                  .doesNotContain("risk-officer");
              assertThat(late.others())
                  .extracting(Receivers.Group::heading)
                  .containsExactly("Hold risk-officer", "Others");
            });
    assertThat(late("risk-officer", task))
        .hasValueSatisfying(late -> assertThat(accounts(late)).contains("risk-officer-2"));
    assertThat(late("risk-officer-2", task))
        .hasValueSatisfying(late -> assertThat(late.others()).isEmpty());
    assertThat(late("developer", task)).isEmpty();
  }

  @Test
  void keepsWhatWasTypedWhereItIsRefused() throws Exception {
    String task = reviews.task(reviews.aReviewOfReportBy("risk-officer"));
    work.claim(task, "risk-officer-2");
    isLateBeforeAllOthers(task);

    var refused =
        mvc.perform(
                post("/team/tasks/{id}/reassign", task)
                    .param("to", "risk-officer")
                    .param("note", "You know it.")
                    .with(user("compliance-lead"))
                    .with(csrf()))
            .andReturn();

    mvc.perform(
            get("/team")
                .with(user("compliance-lead"))
                .cookie(refused.getResponse().getCookie("GATEHOUSE")))
        .andExpect(
            content()
                .string(
                    containsString(
                        "risk-officer did “Write report”, so “Review report” cannot be given")))
        .andExpect(content().string(containsString("You know it.</textarea>")));
    var done =
        mvc.perform(
                post("/team/tasks/{id}/reassign", task)
                    .param("to", "developer")
                    .with(user("compliance-lead"))
                    .with(csrf()))
            .andReturn();
    assertThat(done.getFlashMap().get("notice"))
        .asString()
        .contains("developer has “Review report” now.");
  }

  private void isLateBeforeAllOthers(String task) {
    tasks.setDueDate(task, Date.from(Instant.EPOCH));
  }

  private Optional<TeamView.Late> late(String manager, String task) {
    return views.of(manager).late().stream()
        .filter(late -> late.task().id().equals(task))
        .findFirst();
  }

  private static List<String> accounts(TeamView.Late late) {
    return late.others().stream()
        .flatMap(group -> group.people().stream())
        .map(Receivers.Receiver::account)
        .toList();
  }
}
