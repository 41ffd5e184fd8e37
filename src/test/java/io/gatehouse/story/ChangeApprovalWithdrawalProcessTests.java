package io.gatehouse.story;

import static io.gatehouse.story.StoryAssertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A change is withdrawn until somebody has made it: then it is checked, or rolled back. */
class ChangeApprovalWithdrawalProcessTests extends ChangeStory {

  @ParameterizedTest
  @ValueSource(strings = {"Assess impact", "Approve as owner", "Approve release", "Revise change"})
  void endsAChangeThatIsNotApprovedYet(String waiting) {
    String change = aNormalChange();
    if (!waiting.equals("Assess impact")) {
      assess(change);
    }
    if (waiting.equals("Approve release")) {
      decideAsOwner(change, "approved");
    } else if (waiting.equals("Revise change")) {
      decideAsOwner(change, "rework");
    }
    assertThat(theCase(change)).waitsAt(waiting);

    developer.withdraws(change);

    assertWithdrawn(change, "Change withdrawn");
  }

  @Test
  void endsAChangeThatIsNotMadeYet() {
    String change = aStandardChange();

    complianceLead.withdraws(change);

    assertWithdrawn(change, "Implementation withdrawn");
  }

  @Test
  void endsAnEmergencyThatWasNone() {
    String change = anEmergency();

    developer.withdraws(change);

    assertWithdrawn(change, "Emergency change withdrawn");
  }

  @Test
  void leavesNothingHalfDone() {
    String made = aStandardChange();
    implement(made);
    assertRefused(made);
    verify(made, "roll-back");
    assertRefused(made);

    String emergency = anEmergency();
    implementAtOnce(emergency);
    assertRefused(emergency);

    String reopened = aSubstantialChangeOf(aSystemAt("operation"));
    approve(reopened);
    assertRefused(reopened);
  }

  private void assertRefused(String change) {
    assertThat(complianceLead.triesToWithdraw(change).status()).isEqualTo(409);
    assertThat(file(change).get("state").asText()).isEqualTo("running");
  }

  private void assertWithdrawn(String change, String outcome) {
    assertThat(file(change).get("state").asText()).isEqualTo("withdrawn");
    assertEnded(change, outcome);
    assertThat(file(change).get("openTasks")).isEmpty();
  }
}
