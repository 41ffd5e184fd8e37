package io.gatehouse.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class GatheringTests extends TwoReviewsOfOnePerson {

  @Test
  void writesOneMailOfAllThatFallsDueTogether() {
    time.to(calendar.before(one.due(), "1 working day"));
    assertThat(mailsTo(holder))
        .singleElement()
        .satisfies(
            mail -> {
              assertThat(mail.kind()).isEqualTo("reminder");
              assertThat(mail.about()).containsExactlyInAnyOrder(about(one, 0), about(other, 0));
              assertThat(mail.text()).contains(one.caseKey, other.caseKey);
            });
    time.to(calendar.after(one.due(), "3 working days"));
    assertThat(mailsTo(holder)).hasSize(2);
    assertThat(mailsTo(manager))
        .singleElement()
        .satisfies(
            mail ->
                assertThat(mail.about()).containsExactlyInAnyOrder(about(one, 2), about(other, 2)));
  }

  @Test
  void isEvidenceOfEachCase() {
    time.to(calendar.before(one.due(), "1 working day"));
    for (ChasedReview review : List.of(one, other)) {
      assertThat(evidence.of(review.caseKey))
          .filteredOn(entry -> entry.what().equals("sent"))
          .singleElement()
          .satisfies(
              entry -> {
                assertThat(entry.name()).isEqualTo("Reminder to " + holder + ": Write report");
                assertThat(entry.values()).doesNotContainKey("subject");
                ChasedReview another = review == one ? other : one;
                assertThat(entry.values().toString()).doesNotContain(another.caseKey);
              });
    }
  }

  @Test
  void tellsAManagerOfTheirPeoplesTasksBesideTheirOwn() {
    Instant moment = calendar.after(one.due(), "3 working days");
    other.isGivenBy(holder, manager);
    other.isDue(calendar.due(moment, "1 working day"));
    time.to(moment);
    assertThat(mailsTo(manager))
        .singleElement()
        .satisfies(
            mail -> {
              assertThat(mail.kind()).isEqualTo("escalation");
              assertThat(mail.about()).containsExactlyInAnyOrder(about(one, 2), about(other, 0));
              assertThat(mail.text()).contains("2 tasks: 1 overdue, 1 due soon");
            });
    assertThat(evidence.of(other.caseKey))
        .filteredOn(entry -> entry.what().equals("sent"))
        .singleElement()
        .satisfies(
            entry ->
                assertThat(entry.name()).isEqualTo("Reminder to " + manager + ": Write report"));
  }

  @Test
  void writesNothingOfWhatWasDoneBeforeItIsWritten() {
    transaction.executeWithoutResult(
        work -> {
          take();
          one.isDoneBy(holder);
          other.isDoneBy(holder);
        });
    time.settle();
    assertThat(mailsTo(holder)).isEmpty();
  }

  @Test
  void losesNothingWhenWritingIsCutShort() {
    transaction.executeWithoutResult(work -> take());
    transaction.executeWithoutResult(
        work -> {
          waiting().forEach(gathering::gather);
          work.setRollbackOnly();
        });
    time.settle();
    assertThat(mailsTo(holder))
        .singleElement()
        .satisfies(
            mail ->
                assertThat(mail.about()).containsExactlyInAnyOrder(about(one, 1), about(other, 1)));
  }

  @Test
  void writesOneMailThoughTwoNodesWriteAtTheSameTime() throws Exception {
    transaction.executeWithoutResult(work -> take());
    var writers =
        waiting().stream()
            .map(id -> CompletableFuture.runAsync(() -> gathering.gather(id)))
            .toList();
    for (var writer : writers) {
      writer.get();
    }
    time.settle();
    assertThat(one.told()).containsExactly("escalation 1 " + holder);
    assertThat(other.told()).containsExactly("escalation 1 " + holder);
  }

  @Test
  void waitsForStepsThatAreStillToBeTaken() {
    Boolean written =
        transaction.execute(
            work -> {
              work.setRollbackOnly();
              take();
              jdbc.sql(
                      "update scheduled_tasks set execution_time = ? where task_name = 'chase'"
                          + " and task_instance = ?")
                  .params(java.sql.Timestamp.from(time.now().minusSeconds(1)), one.task)
                  .update();
              return gathering.gather(waiting().get(0));
            });
    assertThat(written).isFalse();
  }
}
