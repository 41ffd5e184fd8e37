package io.gatehouse.story;

import static io.gatehouse.story.StoryAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.story.Door.Answer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** From the report of an incident to its close. */
class IncidentResponseProcessTests extends IncidentStory {

  @Test
  void isReportedContainedUnderstoodAndClosed() {
    String system = aSystemAt("operation", "built", "low");
    String incident = anIncidentOf(system);
    assertThat(file(incident).get("severity").isNull()).isTrue();

    acknowledge(incident);
    triage(incident);
    assertThat(file(incident).get("severity").asInt()).isEqualTo(4);
    assertThat(openTasks(incident)).containsExactly("Contain incident");
    limit(incident);
    analyse(incident, "not-needed");
    learn(incident);
    close(incident);

    assertEnded(incident, "Incident closed");
    assertStands(system, "operation");
  }

  @Test
  void endsAsNoIncidentWhereNothingWentWrong() {
    String incident = anIncidentOf("");
    acknowledge(incident);

    incidentLead.completes(
        incident, TRIAGE, Map.of("triage", "no-incident", "reason", "The letters were in order."));

    assertEnded(incident, "Incident dismissed");
    assertThat(file(incident).get("clocks")).isEmpty();
  }

  @Test
  void isWithdrawnByWhoReportedItBeforeItIsTriaged() {
    String incident = anIncidentOf("");
    developer.withdraws(incident);
    assertEnded(incident, "Incident withdrawn");

    String triaged = aTriagedIncidentOf(aSystemAt("operation", "built", "low"));
    assertThat(developer.triesToWithdraw(triaged).status()).isEqualTo(409);
  }

  @Test
  void startsTheClocksOfASeriousIncidentFromAwareness() {
    String system = aSystemAt("operation", "built", "high");
    String incident = aTriagedIncidentOf(system, "harm", "serious-health");

    assertThat(file(incident).get("severity").asInt()).isEqualTo(2);
    assertThat(duties(incident))
        .containsExactlyInAnyOrder("market-surveillance", "customers", "management");
    assertThat(due(incident, "market-surveillance")).isEqualTo(aware(incident).plus(days(15)));
    assertThat(clock(incident, "market-surveillance", "initial").get("basis").asText())
        .isEqualTo("AI Act Art. 73(2)");
    assertThat(openTasks(incident))
        .containsExactlyInAnyOrder("Contain incident", AUTHORITY, CUSTOMERS, MANAGEMENT);
    assertThat(complianceLead.isOffered(incident, AUTHORITY)).isTrue();
  }

  @Test
  void isClosedBySomebodyElseWhereItIsGrave() {
    String incident =
        aTriagedIncidentOf(aSystemAt("operation", "built", "high"), "harm", "serious-health");
    sendAll(incident);
    limit(incident);
    analyse(incident, "needed");
    learn(incident);

    assertThat(openTasks(incident)).containsExactly("Confirm closure");
    assertThat(incidentLead.isOffered(incident, "Confirm closure")).isFalse();
    confirm(incident);

    assertEnded(incident, "Incident closed");
    assertThat(cases.childrenOf(incident))
        .singleElement()
        .satisfies(one -> assertThat(one.process()).isEqualTo("corrective-action"))
        .satisfies(one -> assertThat(one.open()).isTrue());
  }

  @Test
  void suspendsTheSystemUntilItPassesItsGateAgain() {
    String system = aSystemAt("operation", "built", "moderate");
    String incident = aTriagedIncidentOf(system, "harm", "minor");
    assertThat(duties(incident)).containsExactly("customers");

    suspend(incident);
    assertStands(system, "suspended");
    analyse(incident, "not-needed");
    learn(incident);
    sendAll(incident);

    assertThat(theCase(incident)).hasPassed("Resumption requested");
    assertThat(openTasks(incident)).isEmpty();
    decideOn(theOpenCaseOf(system), "passed");
    assertStands(system, "operation");
    close(incident);
    assertEnded(incident, "Incident closed");
  }

  @Test
  void goesOnWhereTheSuspendedSystemIsStopped() {
    String system = aSystemAt("operation", "built", "moderate");
    String incident = aTriagedIncidentOf(system, "harm", "minor");
    suspend(incident);
    sendAll(incident);
    analyse(incident, "not-needed");
    learn(incident);

    decideOn(theOpenCaseOf(system), "refused");

    assertStands(system, "ended");
    close(incident);
    assertEnded(incident, "Incident closed");
  }

  @Test
  void doesNotSuspendWhatNobodyKnows() {
    String incident = aTriagedIncidentOf("");

    Answer refused =
        securityOfficer.tries(
            incident, "Contain incident", Map.of("containment", "suspend", "reason", Words.REASON));

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.body().get("detail").asText()).contains("No system is known yet");
    assertThat(openTasks(incident)).contains("Contain incident");
  }

  @Test
  void keepsDrillsAwayFromSystemsAndFromTheClocksOfAll() {
    String system = aSystemAt("operation", "built", "high");
    String drill = anIncidentOf(system, "drill", "yes");
    acknowledge(drill);
    triage(drill, "harm", "death");

    suspend(drill);

    assertStands(system, "operation");
    assertThat(duties(drill)).contains("market-surveillance");
    List<String> running =
        door.read("compliance-lead", "/api/v1/clocks?state=running")
            .ok()
            .body()
            .findValuesAsText("case");
    assertThat(running).doesNotContain(drill);
  }
}
