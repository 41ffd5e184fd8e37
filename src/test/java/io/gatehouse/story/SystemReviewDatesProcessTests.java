package io.gatehouse.story;

import static io.gatehouse.story.Span.days;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.inventory.Systems;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The one timer that waits for a system's review follows whatever changes its interval. */
class SystemReviewDatesProcessTests extends CadenceStory {

  @Autowired private Systems systems;

  @Test
  void isListedAsAnObligation() {
    String system = aSystemAt("operation", "built", "high");

    var listed = obligation(system);
    assertThat(listed.get("kind").asText()).isEqualTo("system-review");
    assertThat(listed.get("subject").asText()).isEqualTo(system);
    assertThat(listed.get("every").asText()).isEqualTo("P6M");
    assertThat(listed.get("next")).isEqualTo(system(system).get("nextReview"));
    assertThat(listed.get("state").asText()).isEqualTo("waiting");
    String review = systemOwner.reaches(system, "review");
    assertThat(state(system)).isEqualTo("running");
    assertThat(obligation(system).get("case").asText()).isEqualTo(review);
  }

  @Test
  void isDueSoonerOnceTheSystemIsClassedHigher() {
    String system = aReviewedSystem("low");
    LocalDate reviewed = today();
    assertThat(next(system)).isEqualTo(reviewed.plusMonths(24));

    classify(system, "critical");

    assertThat(next(system)).isEqualTo(reviewed.plusMonths(3));
    passesUntil(reviewed.plusMonths(3).minusDays(16));
    assertThat(state(system)).isEqualTo("waiting");
    clock.passes(days(4));
    assertThat(state(system)).isEqualTo("running");
  }

  @Test
  void isDueAtOnceWhereTheShorterIntervalHasPassed() {
    String system = aReviewedSystem("low");
    passesUntil(today().plusDays(200));

    classify(system, "critical");

    assertThat(next(system)).isEqualTo(today());
    clock.passes(days(1));
    assertThat(theOpenCaseOf(system)).startsWith("REV-");
  }

  @Test
  void followsAnIntervalThatIsSetByHandAndNotTheTable() {
    String system = aReviewedSystem("low");
    LocalDate reviewed = today();

    editsTo(system, "4", "months");
    assertThat(next(system)).isEqualTo(reviewed.plusMonths(4));
    classify(system, "critical");
    assertThat(next(system)).isEqualTo(reviewed.plusMonths(4));

    var note = entry(system, "Interval of reviews changed");
    assertThat(note.get("by").asText()).isEqualTo("compliance-lead");
    assertThat(note.get("values").get("every").asText()).isEqualTo("P4M");
    passesUntil(reviewed.plusMonths(4).minusDays(13));
    review(theOpenCaseOf(system), "continue");
    assertThat(next(system)).isEqualTo(today().plusMonths(4));

    does(
        system,
        "edit",
        Map.of("source", "table", "next", next(system).toString(), "reason", Words.REASON));
    assertThat(next(system)).isEqualTo(today().plusMonths(3));
  }

  @Test
  void isHeldOnceAfterMonthsOfDowntime() {
    String system = aReviewedSystem("critical");

    clock.passesWhileDown(days(400));
    clock.passes(days(1));
    assertThat(cases.childrenOf(system)).hasSize(2);
    assertThat(state(system)).isEqualTo("late");
    review(theOpenCaseOf(system), "continue");

    clock.passes(days(1));
    assertThat(cases.childrenOf(system)).hasSize(2);
    assertThat(next(system)).isEqualTo(today().minusDays(1).plusMonths(3));
  }

  @Test
  void isAskedForAgainOnItsDayWhenItWasWithdrawn() {
    String system = aReviewedSystem("critical");
    LocalDate due = next(system);
    passesUntil(due.minusDays(13));
    complianceLead.withdraws(theOpenCaseOf(system));
    clock.passes(days(5));
    assertThat(state(system)).isEqualTo("waiting");

    passesUntil(due.plusDays(1));

    assertThat(theOpenCaseOf(system)).startsWith("REV-");
    assertThat(next(system)).isEqualTo(due);
  }

  @Test
  void isFoundInTheRegisterOnceItIsLate() {
    String system = aReviewedSystem("critical");
    String name = system(system).get("name").asText();
    assertThat(page("/systems?review=late&q=" + system)).doesNotContain(name);

    passesUntil(today().plusDays(100));

    assertThat(page("/systems?review=late&q=" + system)).contains(name, "late since");
    assertThat(page("/systems/" + system)).contains("late since");
  }

  private String aReviewedSystem(String riskClass) {
    String system = aSystemAt("operation", "built", riskClass);
    review(systemOwner.reaches(system, "review"), "continue");
    return system;
  }

  private void review(String review, String continuation) {
    systemOwner.completes(review, "Review system in use", Words.review());
    riskOfficer.completes(review, "Reassess risk and impact", Words.reassessment(continuation));
  }

  private void classify(String system, String riskClass) {
    systems.classify(system, "minimal", riskClass, true, "In use.", "risk-officer");
  }
}
