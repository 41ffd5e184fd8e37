package io.gatehouse.story;

import static io.gatehouse.story.Span.workingDays;
import static io.gatehouse.story.StoryAssertions.assertThat;

import org.junit.jupiter.api.Test;

/** Who hears of a decision on a gate that nobody takes. */
class ChasingProcessTests extends Story {

  @Test
  void remindsThenEscalatesWhenNobodyDecides() {
    String gate = aGateAwaitingDecision();
    assertThat(theCase(gate)).waitsAt("Decide on gate").hasPassed("Review evidence");

    clock.passes(workingDays(3));
    assertThat(mailbox).holds("Decide on gate").about(gate).toNobody();
    clock.passes(workingDays(1));
    assertThat(mailbox).holds("Reminder: Decide on gate").about(gate).toNobodyBut(complianceLead);

    clock.passes(workingDays(2));
    assertThat(mailbox).holds("Overdue: Decide on gate").about(gate).toNobodyBut(complianceLead);
    clock.passes(workingDays(2));
    assertThat(mailbox)
        .holds("Overdue: Decide on gate")
        .about(gate)
        .toNobodyBut(complianceLead, managerOf(complianceLead));
    assertThat(theCase(gate)).waitsAt("Decide on gate");
  }

  @Test
  void leavesInPeaceWhoHasDecided() {
    String gate = aGateAwaitingDecision();
    clock.passes(workingDays(4));
    complianceLead.decides(gate, Words.decision("rework"));

    clock.passes(workingDays(30));

    assertThat(mailbox).holds("Decide on gate").about(gate).toNobodyBut(complianceLead);
  }

  @Test
  void tellsNobodyOfWhatIsWithdrawn() {
    String gate = aGateAwaitingDecision();
    complianceLead.withdraws(gate);

    clock.passes(workingDays(30));

    assertThat(mailbox).holds("Decide on gate").about(gate).toNobody();
  }

  private String aGateAwaitingDecision() {
    String gate = systemOwner.reaches(aSystemAt("design"), "gate");
    systemOwner.assemblesEvidence(gate, "1.0");
    review(gate);
    return gate;
  }
}
