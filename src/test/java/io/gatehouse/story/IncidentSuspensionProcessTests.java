package io.gatehouse.story;

import static io.gatehouse.story.StoryAssertions.assertThat;

import io.gatehouse.story.Door.Answer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What incidents do to the lifecycle case of their system. */
class IncidentSuspensionProcessTests extends IncidentStory {

  private String anIncidentThatSuspended(String system) {
    String incident = aTriagedIncidentOf(system);
    suspend(incident);
    analyse(incident, "not-needed");
    return incident;
  }

  private static List<String> names(List<com.fasterxml.jackson.databind.JsonNode> evidence) {
    return evidence.stream().map(entry -> entry.path("name").asText()).toList();
  }

  @Test
  void asksForTheGateWithTheLessonsOfTheLastOfSeveral() {
    String system = aSystemAt("operation", "built", "low");
    String first = anIncidentThatSuspended(system);
    String second = anIncidentThatSuspended(system);
    assertStands(system, "suspended");

    learn(first);
    assertThat(openTasks(first)).isEmpty();
    assertThat(names(evidence(first)))
        .contains("Resumption waits for other incidents of the system");
    assertThat(cases.childrenOf(system)).noneMatch(one -> one.open());

    learn(second);
    assertThat(names(evidence(second))).contains("Resumption requested");
    decideOn(theOpenCaseOf(system), "passed");
    assertStands(system, "operation");
    close(first);
    close(second);
    assertEnded(first, "Incident closed");
    assertEnded(second, "Incident closed");
  }

  @Test
  void reachesTheGateThatIsUnderWay() {
    String system = aSystemAt("operation", "built", "moderate");
    String first = anIncidentThatSuspended(system);
    String second = aTriagedIncidentOf(system, "harm", "minor");
    suspend(second);
    analyse(second, "not-needed");
    learn(second);
    learn(first);
    String gate = theOpenCaseOf(system);

    sendAll(second);

    assertThat(theOpenCaseOf(system)).isEqualTo(gate);
    decideOn(gate, "passed");
    close(first);
    close(second);
    assertEnded(second, "Incident closed");
  }

  @Test
  void goesOnWhereTheOwnerHadItResumedMeanwhile() {
    String system = aSystemAt("operation", "built", "low");
    String incident = anIncidentThatSuspended(system);
    decideOn(systemOwner.reaches(system, "resumption"), "passed");
    assertStands(system, "operation");

    learn(incident);

    assertThat(openTasks(incident)).containsExactly("Close incident");
    assertThat(cases.childrenOf(system)).noneMatch(one -> one.open());
    close(incident);
    assertStands(system, "operation");
  }

  @Test
  void isTriagedAgainWhileItsSystemIsAtTheGate() {
    String system = aSystemAt("operation", "built", "low");
    String incident = anIncidentThatSuspended(system);
    learn(incident);
    assertThat(openTasks(incident)).isEmpty();

    triageAgain(incident, "harm", "serious-health");
    sendAll(incident);
    decideOn(theOpenCaseOf(system), "refused");

    assertStands(system, "ended");
    assertThat(openTasks(incident)).containsExactly("Confirm closure");
    confirm(incident);
    assertEnded(incident, "Incident closed");
  }

  /** The wrong one was suspended: it comes back all the same. */
  @Test
  void resumesTheSystemThatItSuspendedThoughItWasAnother() {
    String suspected = aSystemAt("operation", "built", "low");
    String incident = anIncidentThatSuspended(suspected);
    String other = aSystemAt("operation", "built", "low");
    triageAgain(incident, "systemId", other);
    assertThat(systemOf(incident)).isEqualTo(other);

    learn(incident);

    assertStands(other, "operation");
    decideOn(theOpenCaseOf(suspected), "passed");
    assertStands(suspected, "operation");
    close(incident);
    assertEnded(incident, "Incident closed");
  }

  @Test
  void resumesWhatWasGrave() {
    String system = aSystemAt("operation", "built", "low");
    String incident = aTriagedIncidentOf(system, "harm", "rights");
    suspend(incident);
    analyse(incident, "not-needed");
    sendAll(incident);
    learn(incident);

    decideOn(theOpenCaseOf(system), "passed");

    assertThat(openTasks(incident)).containsExactly("Confirm closure");
    confirm(incident);
    assertStands(system, "operation");
  }

  @ParameterizedTest
  @ValueSource(strings = {"design", "registration"})
  void isRefusedWithTheReasonWhereTheStageTakesNone(String stage) {
    String system = aSystemAt(stage, "built", "low");
    String incident = anIncidentOf("");
    acknowledge(incident);
    triage(incident, "systemId", system);

    assertNotSuspended(incident, "only a system in operation can be suspended");

    assertStands(system, stage);
    limit(incident);
    analyse(incident, "not-needed");
    learn(incident);
    close(incident);
    assertEnded(incident, "Incident closed");
  }

  @Test
  void isRefusedWhereItsSystemEndedMeanwhile() {
    String system = aSystemAt("operation", "built", "low");
    String incident = aTriagedIncidentOf(system);
    decideOn(systemOwner.reaches(system, "retirement"), "passed");

    assertNotSuspended(incident, "can be suspended");

    assertStands(system, "ended");
    limit(incident);
    assertThat(openTasks(incident)).containsExactly("Analyse cause");
  }

  private void assertNotSuspended(String incident, String why) {
    Answer refused =
        securityOfficer.tries(
            incident, "Contain incident", Map.of("containment", "suspend", "reason", Words.REASON));
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.body().get("detail").asText()).contains(why);
    assertThat(openTasks(incident)).containsExactly("Contain incident");
    assertThat(names(evidence(incident)))
        .doesNotContain("Contain incident", "Suspension requested");
  }

  @Test
  void suspendsAReopenedSystemToo() {
    String system = aSystemReopenedAt("development", "low");
    String incident = anIncidentThatSuspended(system);

    assertStands(system, "suspended");
    learn(incident);
    decideOn(theOpenCaseOf(system), "passed");
    close(incident);
    assertEnded(incident, "Incident closed");
  }

  @Test
  void touchesNothingInADrill() {
    String system = aSystemAt("operation", "built", "high");
    String drill = anIncidentOf(system, "drill", "yes");
    acknowledge(drill);
    triage(drill, "harm", "serious-health");
    suspend(drill);
    analyse(drill, "not-needed");
    sendAll(drill);
    learn(drill);

    assertStands(system, "operation");
    assertThat(names(evidence(drill))).contains("Drill: the system would be suspended now");
    assertThat(openTasks(drill)).containsExactly("Confirm closure");
    for (String state : List.of("running", "met", "missed", "lapsed", "replaced")) {
      assertThat(
              door.read("compliance-lead", "/api/v1/clocks?state={state}", state)
                  .ok()
                  .body()
                  .findValuesAsText("case"))
          .doesNotContain(drill);
    }
    confirm(drill);
    assertEnded(drill, "Incident closed");
  }
}
