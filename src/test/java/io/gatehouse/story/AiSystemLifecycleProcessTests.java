package io.gatehouse.story;

import static io.gatehouse.story.StoryAssertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AiSystemLifecycleProcessTests extends Story {

  @Test
  void leadsFromDesignThroughEveryGateToItsEnd() {
    String system = aSystemAt("design");
    for (String next : new String[] {"development", "verification", "deployment", "operation"}) {
      decideOn(systemOwner.reaches(system, "gate"), "passed");
      assertStands(system, next);
    }
    decideOn(systemOwner.reaches(system, "retirement"), "passed");
    assertEnded(system, "System retired");
    assertStands(system, "ended");
  }

  @ParameterizedTest
  @ValueSource(strings = {"design", "development", "verification", "deployment"})
  void returnsToItsStageForReworkAndStopsWhenRefused(String stage) {
    String system = aSystemAt(stage);

    decideOn(systemOwner.reaches(system, "gate"), "rework");
    assertStands(system, stage);
    assertThat(pageOf(system)).isEqualTo(200);

    decideOn(systemOwner.reaches(system, "gate"), "refused");
    assertEnded(system, "System stopped");
    assertStands(system, "ended");
    String name = system(system).get("name").asText();
    String subject = "Refused at the " + stage + " gate: " + name;
    assertThat(mailbox).holds(subject).saying(Words.USERS_EFFECT).to(topManagement, systemOwner);
    assertThat(page("/systems/" + system)).contains(Words.USERS_EFFECT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "design",
        "development",
        "verification",
        "deployment",
        "operation",
        "suspended",
        "retirement",
        "ended"
      })
  void startsWhereAnImportFindsIt(String stage) {
    String system = aSystemAt(stage);

    assertStands(system, stage);
    assertThat(file(system).get("state").asText())
        .isEqualTo(stage.equals("ended") ? "ended" : "running");
    assertThat(file(system).get("openTasks")).isEmpty();
  }

  @Test
  void startsARegistrationWhereAnImportKnowsNoStage() {
    String system = aSystemAt("");

    assertStands(system, "registration");
  }

  @Test
  void resumesThroughTheDeploymentGateOnly() {
    String system = aSystemAt("operation");
    systemOwner.reaches(system, "suspension");
    assertStands(system, "suspended");

    decideOn(systemOwner.reaches(system, "resumption"), "rework");
    assertStands(system, "suspended");

    decideOn(systemOwner.reaches(system, "resumption"), "passed");
    assertStands(system, "operation");
  }

  @Test
  void stopsWhenResumptionIsRefused() {
    String system = aSystemAt("suspended");

    decideOn(systemOwner.reaches(system, "resumption"), "refused");

    assertEnded(system, "System stopped");
  }

  @ParameterizedTest
  @ValueSource(strings = {"operation", "suspended"})
  void returnsToWhereItStoodWhenNotRetired(String stage) {
    String system = aSystemAt(stage);

    decideOn(systemOwner.reaches(system, "retirement"), "rework");

    assertStands(system, stage);
  }

  @Test
  void suspendsInTheMiddleOfAReview() {
    String system = aSystemAt("operation");
    String review = systemOwner.reaches(system, "review");

    systemOwner.reaches(system, "suspension");

    assertStands(system, "suspended");
    assertThat(file(review).get("state").asText()).isEqualTo("withdrawn");
  }

  @Test
  void refusesRequestsThatStageOrRoleForbid() {
    String system = aSystemAt("operation");

    assertThat(systemOwner.asksFor(system, "gate").status()).isEqualTo(409);
    assertThat(systemOwner.asksFor(system, "resumption").status()).isEqualTo(409);
    assertThat(developer.asksFor(system, "review").status()).isEqualTo(403);
    assertThat(systemOwner.asksFor(system, "party").status()).isEqualTo(400);
  }

  @Test
  void reachesTheSameCaseWhenAskedTwice() {
    String system = aSystemAt("design");

    String gate = systemOwner.reaches(system, "gate");

    assertThat(complianceLead.reaches(system, "gate")).isEqualTo(gate);
  }

  @Test
  void takesNoDeploymentGateForAResumption() {
    String deployed = aSystemAt("deployment");
    systemOwner.reaches(deployed, "gate");
    assertThat(systemOwner.asksFor(deployed, "resumption").status()).isEqualTo(409);

    String suspended = aSystemAt("suspended");
    String gate = systemOwner.reaches(suspended, "resumption");
    assertThat(complianceLead.reaches(suspended, "resumption")).isEqualTo(gate);
    assertThat(systemOwner.asksFor(suspended, "gate").status()).isEqualTo(409);
  }

  @ParameterizedTest
  @ValueSource(strings = {"review", "retirement", "suspension"})
  void reachesWhatAnEarlierRequestLedTo(String type) {
    String system = aSystemAt("operation");

    String reached = systemOwner.reaches(system, type);

    assertThat(complianceLead.reaches(system, type)).isEqualTo(reached);
  }
}
