package io.gatehouse.story;

import static io.gatehouse.story.Span.days;
import static io.gatehouse.story.StoryAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.cadence.Owed;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is owed again and again: begun in time, once, and on the date that people last set. */
class ReviewCadenceProcessTests extends CadenceStory {

  @Test
  void beginsAReviewBeforeItsDateAndSetsTheNextFromThePlannedOne() {
    LocalDate first = today().plusDays(60);
    String id = anObligation(first);
    assertThat(state(id)).isEqualTo("waiting");
    passesUntil(first.minusDays(31));
    assertNothingBegan(id);

    clock.passes(days(2));
    String review = theOpenCaseOf(id);
    assertThat(state(id)).isEqualTo("running");
    assertThat(obligation(id).get("case").asText()).isEqualTo(review);
    hold(review);

    assertThat(next(id)).isEqualTo(first.plusMonths(12));
    assertThat(state(id)).isEqualTo("waiting");
    assertThat(theCase(id)).hasPassed("Plan next review").isNotAt("Review");
  }

  @Test
  void saysThatItIsLateOnceItsDateHasPassed() {
    String id = anObligation(today().plusDays(5));
    clock.passes(days(1));
    String review = theOpenCaseOf(id);
    assertThat(state(id)).isEqualTo("running");

    clock.passes(days(6));

    assertThat(state(id)).isEqualTo("late");
    assertThat(page("/obligations?state=late&q=" + id)).contains(id, "Late");
    hold(review);
    assertThat(state(id)).isEqualTo("waiting");
  }

  @Test
  void holdsOneCatchUpAfterMonthsOfDowntime() {
    LocalDate first = today().plusDays(40);
    String id = anObligation(first);
    editsTo(id, "1", "months");
    Map<String, String> again = new HashMap<>();
    again.put("source", "own");
    again.put("count", "1");
    again.put("unit", "months");
    again.put("lead", "5");
    again.put("next", first.toString());
    again.put("reason", Words.REASON);
    does(id, "edit", again);

    clock.passesWhileDown(days(400));
    clock.passes(days(1));

    assertThat(cases.childrenOf(id)).hasSize(1);
    hold(theOpenCaseOf(id));
    clock.passes(days(1));
    assertThat(cases.childrenOf(id)).hasSize(1);
    assertThat(next(id)).isAfter(today().plusDays(4)).isBefore(today().plusDays(40));
  }

  @Test
  void movesTheWaitingReviewWhenItsIntervalIsEdited() {
    LocalDate begun = today();
    String id = anObligation(begun.plusMonths(12));
    editsTo(id, "3", "months");
    assertThat(next(id)).isEqualTo(begun.plusMonths(3));

    passesUntil(begun.plusMonths(3).minusDays(32));
    assertNothingBegan(id);
    clock.passes(days(4));
    hold(theOpenCaseOf(id));

    var note = entry(id, "Interval changed by hand");
    assertThat(note.get("by").asText()).isEqualTo("compliance-lead");
    assertThat(note.get("values").get("everyBefore").asText()).isEqualTo("P12M");
    assertThat(note.get("values").get("every").asText()).isEqualTo("P3M");
    assertThat(note.get("values").get("reason").asText()).isEqualTo(Words.REASON);
    assertThat(next(id)).isEqualTo(begun.plusMonths(6));
  }

  @Test
  void takesADateThatIsSetAndGivesTheIntervalBackToTheTable() {
    LocalDate first = today().plusMonths(12);
    String id = anObligation(first);
    editsTo(id, "24", "months");
    LocalDate set = today().plusDays(45);
    does(id, "edit", Map.of("source", "table", "next", set.toString(), "reason", Words.REASON));

    assertThat(next(id)).isEqualTo(set);
    assertThat(obligation(id).get("every").asText()).isEqualTo("P12M");
    passesUntil(set.minusDays(29));
    assertThat(theOpenCaseOf(id)).startsWith("POL-");
  }

  @Test
  void beginsAtOnceWhenAskedTo() {
    LocalDate first = today().plusMonths(12);
    String id = anObligation(first);

    does(id, "review", Map.of("reason", "The law has changed."));

    hold(theOpenCaseOf(id));
    assertThat(next(id)).isEqualTo(first); // the planned one is still to come
  }

  @Test
  void restsWhilePausedAndCatchesUpOnceAfterwards() {
    LocalDate first = today().plusDays(40);
    String id = anObligation(first);
    pauses(id, today().plusDays(100));
    assertThat(state(id)).isEqualTo("paused");
    assertThat(theCase(id)).isNotAt("Review due");

    passesUntil(today().plusDays(90));
    assertNothingBegan(id);
    clock.passes(days(12));

    hold(theOpenCaseOf(id));
    assertThat(cases.childrenOf(id)).hasSize(1);
    assertThat(next(id)).isEqualTo(first.plusMonths(12));
  }

  @Test
  void isKeptAgainWhenSomebodyResumesIt() {
    LocalDate first = today().plusMonths(6);
    String id = anObligation(first);
    pauses(id, today().plusMonths(12));

    does(id, "resume", Map.of());

    assertThat(state(id)).isEqualTo("waiting");
    passesUntil(first.minusDays(29));
    assertThat(theOpenCaseOf(id)).startsWith("POL-");
  }

  @Test
  void asksAgainForAReviewThatWasWithdrawn() {
    LocalDate first = today().plusDays(20);
    String id = anObligation(first);
    clock.passes(days(1));
    complianceLead.withdraws(theOpenCaseOf(id));
    clock.passes(days(5));
    assertThat(state(id)).isEqualTo("waiting");
    assertThat(next(id)).isEqualTo(first);

    passesUntil(first.plusDays(1));
    String again = theOpenCaseOf(id);
    complianceLead.withdraws(again);
    clock.passes(days(5));
    assertThat(state(id)).isEqualTo("late");
    clock.passes(days(3));

    hold(theOpenCaseOf(id));
    assertThat(next(id)).isEqualTo(first.plusMonths(12));
  }

  @Test
  void endsAfterTheReviewThatIsUnderWay() {
    String id = anObligation(today().plusDays(10));
    clock.passes(days(1));
    String review = theOpenCaseOf(id);

    does(id, "end", Map.of("reason", Words.REASON));
    assertThat(state(id)).isEqualTo("running");
    hold(review);

    assertEnded(id, "Obligation ended");
    assertThat(state(id)).isEqualTo("ended");
  }

  @Test
  void endsAtOnceWhereNothingIsUnderWay() {
    String waiting = anObligation(today().plusMonths(3));
    String paused = anObligation(today().plusMonths(3));
    pauses(paused, today().plusMonths(5));

    does(waiting, "end", Map.of("reason", Words.REASON));
    does(paused, "end", Map.of("reason", Words.REASON));

    for (String id : new String[] {waiting, paused}) {
      assertThat(state(id)).isEqualTo("ended");
      assertThat(file(id).get("state").asText()).isEqualTo("withdrawn");
    }
    passesUntil(today().plusDays(200));
    assertNothingBegan(waiting);
  }

  @Test
  void countsWhatWasReviewedOtherwise() {
    String subject = aName();
    LocalDate first = today().plusDays(20);
    String id =
        obligations.takeOn(new Owed("policy-review", subject, null), first, "x").orElseThrow();

    obligations.held("policy-review", subject);

    assertThat(next(id)).isEqualTo(first.plusMonths(12));
    clock.passes(days(2));
    assertNothingBegan(id);
  }

  @Test
  void takesItsReviewAlongWhenItIsWithdrawn() {
    String id = anObligation(today().plusDays(10));
    clock.passes(days(1));
    String review = theOpenCaseOf(id);

    complianceLead.withdraws(id);

    assertThat(file(review).get("state").asText()).isEqualTo("withdrawn");
    assertThat(state(id)).isEqualTo("ended");
  }

  @Test
  void isTakenOnOnceAndOnlyWhereItsProcessIsPublished() {
    var owed = new Owed("policy-review", aName(), null);
    String id = obligations.takeOn(owed, null, "compliance-lead").orElseThrow();

    assertThat(obligations.takeOn(owed, null, "compliance-lead")).contains(id);
    assertThat(obligations.takeOn(new Owed("surveillance-audit", aName(), null), null, "x"))
        .isEmpty();
  }
}
