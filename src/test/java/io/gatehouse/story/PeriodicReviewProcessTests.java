package io.gatehouse.story;

import static io.gatehouse.story.Span.days;
import static io.gatehouse.story.StoryAssertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodicReviewProcessTests extends Story {

  @ParameterizedTest
  @CsvSource({
    "continue, System continues, operation",
    "change, Change needed, development",
    "revalidate, Revalidation needed, verification",
    "retire, Retirement needed, operation"
  })
  void continuesAsTheRiskOfficerSays(String continuation, String outcome, String stage) {
    String system = aSystemAt("operation");
    String review = systemOwner.reaches(system, "review");

    systemOwner.completes(review, "Review system in use", Words.review());
    riskOfficer.completes(review, "Reassess risk and impact", Words.reassessment(continuation));

    assertEnded(review, outcome);
    assertStands(system, stage);
    assertThat(LocalDate.parse(system(system).get("nextReview").asText())).isAfter(today());
  }

  @Test
  void startsWhenItIsDue() {
    String system = aSystemAt("operation");
    clock.passes(days(370));

    String review = systemOwner.reaches(system, "review");

    assertThat(file(review).get("state").asText()).isEqualTo("running");
  }

  @Test
  void leavesTheSystemInOperationWhenWithdrawn() {
    String system = aSystemAt("operation");
    String review = systemOwner.reaches(system, "review");

    complianceLead.withdraws(review);

    assertStands(system, "operation");
    assertThat(systemOwner.reaches(system, "review")).isNotEqualTo(review);
  }
}
