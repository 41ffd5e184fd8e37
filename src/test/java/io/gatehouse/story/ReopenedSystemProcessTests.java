package io.gatehouse.story;

import static io.gatehouse.story.StoryAssertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A system in operation whose next version goes through its gates. */
class ReopenedSystemProcessTests extends Story {

  @ParameterizedTest
  @ValueSource(strings = {"design", "development", "verification", "deployment"})
  void goesBackToTheStageThatAChangeReopens(String stage) {
    String system = aSystemReopenedAt(stage);

    assertStands(system, stage);
  }

  @ParameterizedTest
  @ValueSource(strings = {"development", "verification"})
  void isSuspendedAtOnceWhileAReopenedVersionIsInItsGates(String stage) {
    String system = aSystemReopenedAt(stage);
    String gate = systemOwner.reaches(system, "gate");
    assertThat(page("/systems/" + system)).contains(">Suspend<", ">Retire<");

    systemOwner.reaches(system, "suspension");

    assertStands(system, "suspended");
    assertThat(requests.waitingFor(system)).isEmpty();
    assertThat(file(gate).get("state").asText()).isEqualTo("withdrawn");
    decideOn(systemOwner.reaches(system, "resumption"), "passed");
    assertStands(system, "operation");
  }

  @ParameterizedTest
  @CsvSource({
    "design, false",
    "design, true",
    "development, false",
    "development, true",
    "verification, false",
    "verification, true",
    "deployment, false",
    "deployment, true"
  })
  void isSuspendedOrRetiredFromEveryStageAndGate(String stage, boolean atItsGate) {
    String suspended = aSystemReopenedAt(stage);
    String retired = aSystemReopenedAt(stage);
    if (atItsGate) {
      systemOwner.reaches(suspended, "gate");
      systemOwner.reaches(retired, "gate");
    }

    systemOwner.reaches(suspended, "suspension");
    assertStands(suspended, "suspended");

    decideOn(systemOwner.reaches(retired, "retirement"), "passed");
    assertEnded(retired, "System retired");
  }

  @Test
  void returnsToItsReopenedStageWhenNotRetired() {
    String system = aSystemReopenedAt("development");
    decideOn(systemOwner.reaches(system, "gate"), "passed");
    assertStands(system, "verification");

    decideOn(systemOwner.reaches(system, "retirement"), "rework");

    assertStands(system, "verification");
    assertThat(theCase(system)).waitsAt("Verification");
    decideOn(systemOwner.reaches(system, "gate"), "passed");
    assertStands(system, "deployment");
  }

  @Test
  void neitherSuspendsNorRetiresWhatWasNeverInOperation() {
    String system = aSystemAt("verification");

    assertThat(systemOwner.asksFor(system, "suspension").status()).isEqualTo(409);
    assertThat(systemOwner.asksFor(system, "retirement").status()).isEqualTo(409);
    assertStands(system, "verification");
  }

  @Test
  void waitsForAReviewUntilItIsInOperationAgain() {
    String system = aSystemReopenedAt("deployment");

    assertThat(systemOwner.reaches(system, "review")).isEqualTo(system);
    assertThat(requests.waitingFor(system)).hasSize(1);
    assertThat(pageOf(system)).isEqualTo(200);
    decideOn(systemOwner.reaches(system, "gate"), "passed");

    assertStands(system, "operation");
    assertThat(requests.waitingFor(system)).isEmpty();
    assertThat(systemOwner.reaches(system, "review")).startsWith("REV-");
  }
}
