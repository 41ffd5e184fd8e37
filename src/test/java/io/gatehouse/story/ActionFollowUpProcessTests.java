package io.gatehouse.story;

import static io.gatehouse.story.StoryAssertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ActionFollowUpProcessTests extends Story {

  @Test
  void isDoneAgainUntilWhoAskedAccepts() {
    String key = anActionFor(developer);

    carryOut(key);
    check(key, "again");
    carryOut(key);
    check(key, "accepted");

    assertEnded(key, "Action closed");
  }

  @Test
  void isDropped() {
    String key = anActionFor(developer);

    carryOut(key);
    check(key, "dropped");

    assertEnded(key, "Action dropped");
  }

  @Test
  void isWithdrawn() {
    String key = anActionFor(developer);

    complianceLead.withdraws(key);

    assertThat(file(key).get("state").asText()).isEqualTo("withdrawn");
  }

  private String anActionFor(Actor owner) {
    return complianceLead.starts(
        "action-follow-up",
        Map.of(
            "action", "Write the user manual anew.",
            "owner", owner.account(),
            "due", today().plusDays(20).toString()));
  }

  private void carryOut(String key) {
    developer.completes(
        key, "Carry out action", Map.of("done", "The manual is written and published."));
  }

  private void check(String key, String check) {
    complianceLead.completes(key, "Check action", Map.of("check", check, "reason", Words.REASON));
  }
}
