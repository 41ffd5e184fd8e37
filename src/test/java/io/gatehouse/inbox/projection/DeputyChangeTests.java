package io.gatehouse.inbox.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.identity.PeopleDesk;
import io.gatehouse.inbox.TaskRefused;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DeputyChangeTests extends Deputies {

  @Test
  void passesWorkOnWhileAwayToo() {
    String task = reviews.task(reviews.aReview());
    isAway(ABSENT, DEPUTY);

    isAway(DEPUTY, "developer");

    assertThat(open.deputies(task)).containsExactly(Map.entry("developer", ABSENT));
    absences.remove(DEPUTY, "test");
    assertThat(open.deputies(task)).containsExactly(Map.entry(DEPUTY, ABSENT));
  }

  @Test
  void losesAllWhenDeactivated() {
    String task = reviews.task(reviews.aReview());
    String claimed = reviews.task(reviews.aReview());
    desk.add(
        "stand-in",
        new PeopleDesk.Details("Stand-in", "stand-in@test.example", null),
        "a long first secret",
        "test");
    people.grant("stand-in", "developer", null, "test");
    isAway(ABSENT, "stand-in");
    work.claim(claimed, "stand-in");

    desk.deactivate("stand-in", "test");

    assertThat(open.deputies(task)).isEmpty();
    assertThat(open.isFor(task, "stand-in")).isFalse();
    assertThat(open.find(claimed).orElseThrow().assignee()).isEqualTo(ABSENT);
    assertThatThrownBy(() -> work.complete(task, "stand-in", Map.of()))
        .isInstanceOf(TaskRefused.class);
  }

  @Test
  void losesWhatTheAbsentPersonMayNoLongerDo() {
    String task = reviews.task(reviews.aReview());
    isAway(ABSENT, DEPUTY);
    work.claim(task, DEPUTY);
    people.revoke(ABSENT, "risk-officer", null, "test");
    try {
      assertThat(open.find(task).orElseThrow().assignee()).isNull();
      assertThat(open.workers(task)).containsExactly("risk-officer-2");
    } finally {
      people.grant(ABSENT, "risk-officer", null, "test");
    }
    assertThat(open.deputies(task)).containsExactly(Map.entry(DEPUTY, ABSENT));
  }

  @Test
  void standsInForAWeekThatBeginsAndEndsByItself() {
    String waiting = reviews.task(reviews.aReview());
    String unfinished = reviews.task(reviews.aReview());
    String done = reviews.aReview();
    LocalDate tomorrow = today().plusDays(1);
    absences.set(ABSENT, DEPUTY, tomorrow, tomorrow.plusDays(6), ABSENT);
    assertThat(open.isFor(waiting, DEPUTY)).isFalse();

    time.to(startOf(tomorrow));
    assertThat(open.deputies(waiting)).containsExactly(Map.entry(DEPUTY, ABSENT));
    work.complete(reviews.task(done), DEPUTY, Map.of());
    assertCompleted(done, DEPUTY, ABSENT);

    time.to(startOf(tomorrow.plusDays(7)).minusSeconds(60));
    work.claim(unfinished, DEPUTY);
    assertThat(open.find(unfinished).orElseThrow().assignee()).isEqualTo(DEPUTY);

    time.to(startOf(tomorrow.plusDays(7)));
    assertThat(open.isFor(waiting, DEPUTY)).isFalse();
    assertThat(open.find(unfinished).orElseThrow().assignee()).isEqualTo(ABSENT);
    assertThat(open.row(unfinished).orElseThrow().onBehalfOf()).isNull();
    assertThatThrownBy(() -> work.complete(unfinished, DEPUTY, Map.of()))
        .isInstanceOf(TaskRefused.class);
    work.complete(unfinished, ABSENT, Map.of());
  }
}
