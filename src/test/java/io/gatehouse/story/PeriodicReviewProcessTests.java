package io.gatehouse.story;

import static io.gatehouse.story.Span.days;
import static io.gatehouse.story.StoryAssertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodicReviewProcessTests extends Story {

  @ParameterizedTest
  @CsvSource({
    "continue, System kept as it is, operation",
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
    String system = aSystemAt("operation", "built", "critical");
    LocalDate due = LocalDate.parse(system(system).get("nextReview").asText());
    clock.passes(days((int) ChronoUnit.DAYS.between(today(), due.minusDays(14)) - 1));
    assertThat(cases.childrenOf(system)).isEmpty();

    clock.passes(days(2));

    String review = theOpenCaseOf(system);
    assertThat(systemOwner.isOffered(review, "Review system in use")).isTrue();
    assertThat(systemOwner.reaches(system, "review")).isEqualTo(review);
  }

  @Test
  void showsTheRiskOfficerHowTheSystemIsUsed() {
    String system = aSystemAt("operation");
    String review = systemOwner.reaches(system, "review");
    Map<String, Object> answers = new HashMap<>(Words.review());
    answers.put("useAsIntended", "no");
    answers.put("otherUse", "Clerks sort complaints with it, too.");
    systemOwner.completes(review, "Review system in use", answers);

    var shown = riskOfficer.isShown(review, "Reassess risk and impact");
    assertThat(shown.get("useAsIntended").asText()).isEqualTo("no");
    assertThat(shown.get("otherUse").asText()).isEqualTo("Clerks sort complaints with it, too.");
    assertThat(shown.get("anythingToOpen").asText()).isEqualTo("no");
    assertThat(shown.get("assessedBefore").asText()).isEqualTo("no");
  }

  @Test
  void showsTheRiskOfficerWhatWasSaidLastTime() {
    String system = aSystemAt("operation");
    String first = systemOwner.reaches(system, "review");
    systemOwner.completes(first, "Review system in use", Words.review());
    riskOfficer.completes(first, "Reassess risk and impact", Words.reassessment("continue"));

    String second = systemOwner.reaches(system, "review");
    systemOwner.completes(second, "Review system in use", Words.review());

    var shown = riskOfficer.isShown(second, "Reassess risk and impact");
    assertThat(shown.get("riskBefore").asText()).isEqualTo("No higher than it was before.");
  }

  @Test
  void countsWhatHappenedSinceTheLastReviewThatWasHeld() {
    String system = aSystemAt("operation");
    complianceLead.withdraws(systemOwner.reaches(system, "retirement"));
    clock.passes(days(1));
    complianceLead.withdraws(systemOwner.reaches(system, "review"));
    clock.passes(days(1));

    String review = systemOwner.reaches(system, "review");

    assertThat(systemOwner.isShown(review, "Review system in use").get("gatesSince").asInt())
        .isEqualTo(1);
  }
}
