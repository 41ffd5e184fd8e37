package io.gatehouse.story;

import static io.gatehouse.story.StoryAssertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A finding is withdrawn wherever it stands, until it is closed. */
class CorrectiveActionWithdrawalProcessTests extends FindingStory {

  private static final String WAITING = "Waiting time elapsed";

  @ParameterizedTest
  @ValueSource(strings = {CONTAIN, ANALYSE, PLAN, APPROVE, IMPLEMENT, WAITING, VERIFY})
  void endsAFindingThatIsNone(String waiting) {
    String key = aFindingWaitingAt(waiting);
    assertThat(theCase(key)).waitsAt(waiting);

    complianceLead.withdraws(key);

    assertThat(file(key).get("state").asText()).isEqualTo("withdrawn");
    assertEnded(key, "Finding withdrawn");
    assertThat(file(key).get("openTasks")).isEmpty();
    assertThat(page("/findings?q=" + key)).contains("Withdrawn");
    assertThat(page("/findings?state=open&q=" + key)).contains("No finding matches.");
  }

  @Test
  void isForWhoRaisedItAndTheComplianceLead() {
    String key = aFindingWaitingAt(ANALYSE);

    assertThat(systemOwner.triesToWithdraw(key).status()).isEqualTo(403);
    developer.withdraws(key);

    assertThat(developer.triesToWithdraw(key).status()).isEqualTo(409);
  }

  @Test
  void comesTooLateForAFindingThatIsClosed() {
    String key = aFindingWaitingAt(VERIFY);
    verify(key, "effective");

    assertThat(complianceLead.triesToWithdraw(key).status()).isEqualTo(409);
  }
}
