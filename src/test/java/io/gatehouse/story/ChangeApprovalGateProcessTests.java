package io.gatehouse.story;

import static io.gatehouse.story.StoryAssertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.gatehouse.story.Door.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Substantial changes, whose system passes its gates again before they are checked. */
class ChangeApprovalGateProcessTests extends ChangeStory {

  private static final String VERIFY = "Verify change";

  @ParameterizedTest
  @CsvSource({
    "purpose, no, no, no, design",
    "users, no, yes, no, design",
    "data, no, no, yes, development",
    "threshold, no, no, yes, verification"
  })
  void reopensTheStageThatTheTableNames(
      String kind, String newPurpose, String newPeople, String beyondBounds, String stage) {
    String system = aSystemAt("operation");
    String change =
        ask(
            aChangeOf(
                system,
                kind,
                "newPurpose",
                newPurpose,
                "newPeople",
                newPeople,
                "beyondBounds",
                beyondBounds));

    approve(change);

    assertStands(system, stage);
    assertThat(theCase(change)).hasPassed("Re-open gate");
    JsonNode asked = entry(system, "Substantial change approved");
    assertThat(asked.get("by").asText()).isEqualTo("release-approver");
    assertThat(asked.get("values").get("reason").asText()).startsWith(change);
    assertThat(entry(change, "Gate re-opened").get("values").get("reopens").asText())
        .isEqualTo(stage);
  }

  @Test
  void waitsUntilTheSystemIsBackInOperation() {
    String system = aSystemAt("operation");
    String change = aSubstantialChangeOf(system);
    approve(change);
    assertStands(system, "verification");

    decideOn(systemOwner.reaches(system, "gate"), "passed");
    assertThat(systemOwner.isOffered(change, VERIFY)).isFalse();
    decideOn(systemOwner.reaches(system, "gate"), "passed");

    assertStands(system, "operation");
    assertThat(systemOwner.isShown(change, VERIFY).get("implemented").asText()).isEqualTo("no");
    verify(change, "effective");
    assertEnded(change, "Change closed");
    assertStands(system, "operation");
  }

  @Test
  void stopsWithItsSystem() {
    String system = aSystemAt("operation");
    String change = aSubstantialChangeOf(system);
    approve(change);

    decideOn(systemOwner.reaches(system, "gate"), "refused");

    assertStands(system, "ended");
    assertEnded(change, "Change stopped");
  }

  @Test
  void waitsWhileItsSystemIsSuspended() {
    String system = aSystemAt("operation");
    String change = aSubstantialChangeOf(system);
    approve(change);

    systemOwner.reaches(system, "suspension");
    assertThat(file(change).get("state").asText()).isEqualTo("running");
    decideOn(systemOwner.reaches(system, "resumption"), "passed");

    assertStands(system, "operation");
    assertThat(systemOwner.isOffered(change, VERIFY)).isTrue();
  }

  @Test
  void isVerifiedOnlyAfterItsOwnReopeningWhenAnotherWentBefore() {
    String system = aSystemAt("operation");
    String first = aSubstantialChangeOf(system);
    approve(first);
    String second = aSubstantialChangeOf(system);
    String third = aSubstantialChangeOf(system);
    approve(second);
    approve(third);
    assertThat(requests.waitingFor(system)).hasSize(1);

    passGatesOf(system);

    assertThat(systemOwner.isOffered(first, VERIFY)).isTrue();
    assertThat(systemOwner.isOffered(second, VERIFY)).isFalse();
    assertThat(systemOwner.isOffered(third, VERIFY)).isFalse();
    assertStands(system, "verification");

    passGatesOf(system);

    assertThat(systemOwner.isOffered(second, VERIFY)).isTrue();
    assertThat(systemOwner.isOffered(third, VERIFY)).isTrue();
    assertStands(system, "operation");
  }

  @Test
  void stopsWhereTheSystemIsSuspendedBeforeItsReopening() {
    String system = aSystemReopenedAt("deployment");
    String change = aSubstantialChangeOf(system);
    approve(change);

    systemOwner.reaches(system, "suspension");

    assertEnded(change, "Change stopped");
  }

  @ParameterizedTest
  @ValueSource(strings = {"design", "deployment"})
  void reopensNothingOfASystemThatHasItsGatesAhead(String stage) {
    String system = aSystemAt(stage);
    String change = aSubstantialChangeOf(system);

    approve(change);

    assertStands(system, stage);
    implement(change);
    verify(change, "effective");
    assertEnded(change, "Change closed");
  }

  @Test
  void isNotReleasedWhileItsSystemIsSuspended() {
    String system = aSystemAt("operation");
    String change = aSubstantialChangeOf(system);
    assess(change);
    decideAsOwner(change, "approved");
    systemOwner.reaches(system, "suspension");

    Answer refused = releaseApprover.tries(change, "Approve release", approval("approved"));

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.body().get("detail").asText())
        .contains("is suspended: until it is back in operation");
    assertStands(system, "suspended");
    decideOnRelease(change, "rejected");
    assertEnded(change, "Change rejected");
  }

  private void passGatesOf(String system) {
    decideOn(systemOwner.reaches(system, "gate"), "passed");
    decideOn(systemOwner.reaches(system, "gate"), "passed");
  }
}
