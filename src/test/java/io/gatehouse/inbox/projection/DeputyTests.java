package io.gatehouse.inbox.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.gatehouse.inbox.TaskRefused;
import io.gatehouse.inbox.projection.DriftSearch.Found;
import io.gatehouse.inbox.projection.DriftSearch.Kind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

class DeputyTests extends Deputies {

  @Test
  void seesWhatWaitsForWhoIsAway() {
    String task = reviews.task(reviews.aReview());

    isAway(ABSENT, DEPUTY);

    assertThat(open.deputies(task)).containsExactly(Map.entry(DEPUTY, ABSENT));
    assertThat(open.deputies(reviews.task(reviews.aReview()))).containsKey(DEPUTY);
    absences.remove(ABSENT, "test");
    assertThat(open.isFor(task, DEPUTY)).isFalse();
  }

  @Test
  void actsOnBehalfOfWhoIsAway() {
    String key = reviews.aReview();
    isAway(ABSENT, DEPUTY);

    work.complete(reviews.task(key), DEPUTY, Map.of());

    assertCompleted(key, DEPUTY, ABSENT);
  }

  @Test
  void takesOverWhatWasClaimed() {
    String key = reviews.aReview();
    String task = reviews.task(key);
    work.claim(task, ABSENT);
    isAway(ABSENT, DEPUTY);
    assertThat(open.find(task).orElseThrow().assignee()).isEqualTo(ABSENT);

    work.claim(task, DEPUTY);

    assertThat(open.row(task).orElseThrow().onBehalfOf()).isEqualTo(ABSENT);
    assertThat(open.workers(task)).containsExactly(DEPUTY);
    work.complete(task, DEPUTY, Map.of());
    assertCompleted(key, DEPUTY, ABSENT);
  }

  @Test
  void leavesItReadableToWhoIsAway(@Autowired MockMvc web) throws Exception {
    String key = reviews.aReview();
    String task = reviews.task(key);
    isAway(ABSENT, DEPUTY);
    work.claim(task, DEPUTY);

    for (String page : List.of("/tasks/" + task, "/cases/" + key)) {
      web.perform(get(page).with(user(ABSENT))).andExpect(status().isOk());
      web.perform(get(page).with(user("risk-officer-2"))).andExpect(status().isForbidden());
    }
  }

  @Test
  void isNoDriftOfTheInbox(@Autowired DriftSearch drift) {
    String task = reviews.task(reviews.aReview());
    isAway(ABSENT, DEPUTY);
    assertThat(drift.task(task)).extracting(Found::kind).containsExactly(Kind.NONE);

    work.claim(task, ABSENT);
    assertThat(open.deputies(task)).containsOnlyKeys(DEPUTY);
    assertThat(drift.task(task)).extracting(Found::kind).containsExactly(Kind.NONE);

    work.claim(task, DEPUTY);
    assertThat(drift.task(task)).extracting(Found::kind).containsExactly(Kind.NONE);
  }

  @Test
  void completesWhatWasClaimedWithoutClaimingIt() {
    String key = reviews.aReview();
    work.claim(reviews.task(key), ABSENT);
    isAway(ABSENT, DEPUTY);

    work.complete(reviews.task(key), DEPUTY, Map.of());

    assertCompleted(key, DEPUTY, ABSENT);
  }

  @Test
  void worksAsOneselfWhereTheRoleIsHeldAnyway() {
    String key = reviews.aReview();
    isAway(ABSENT, "risk-officer-2");

    assertThat(open.deputies(reviews.task(key))).isEmpty();
    work.complete(reviews.task(key), "risk-officer-2", Map.of());

    assertCompleted(key, "risk-officer-2", null);
  }

  @Test
  void givesBackWhatWasGivenToWhoIsAway() {
    String task = reviews.task(reviews.aReview());
    work.delegate(task, "risk-officer-2", "developer");
    isAway("developer", DEPUTY);
    try {
      work.claim(task, DEPUTY);
      work.release(task, DEPUTY);

      assertThat(open.find(task).orElseThrow().assignee()).isEqualTo("developer");
    } finally {
      absences.remove("developer", "test");
    }
  }

  @Test
  void doesNotActForWhomFourEyesExclude() {
    String task = reviews.task(reviews.aReviewOfReportBy(ABSENT));

    isAway(ABSENT, DEPUTY);

    assertThat(open.isFor(task, DEPUTY)).isFalse();
    assertThatThrownBy(() -> work.claim(task, DEPUTY)).isInstanceOf(TaskRefused.class);
    assertThatThrownBy(() -> reviews.as(DEPUTY, () -> tasks.claim(task, DEPUTY)))
        .hasRootCauseInstanceOf(TaskRefused.class);
  }

  @Test
  void excludesBothWhoActedAndForWhom() {
    String key = reviews.aReview();
    isAway(ABSENT, DEPUTY);
    work.complete(reviews.task(key), DEPUTY, Map.of());
    String review = reviews.task(key);
    absences.remove(ABSENT, "test");

    assertThat(open.workers(review)).containsExactly("risk-officer-2");
    isAway("risk-officer-2", DEPUTY);

    assertThat(open.isFor(review, DEPUTY)).isTrue();
    assertThat(open.workers(review)).containsExactly("risk-officer-2");
    assertThatThrownBy(() -> work.claim(review, DEPUTY)).isInstanceOf(TaskRefused.class);
    assertThatThrownBy(() -> work.delegate(review, "risk-officer-2", DEPUTY))
        .isInstanceOf(TaskRefused.class);
    assertThatThrownBy(() -> work.claim(review, ABSENT)).isInstanceOf(TaskRefused.class);
  }
}
