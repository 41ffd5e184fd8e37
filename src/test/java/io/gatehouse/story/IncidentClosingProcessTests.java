package io.gatehouse.story;

import static io.gatehouse.story.StoryAssertions.assertThat;

import io.gatehouse.story.Door.Answer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** When an incident is closed, and by whom. */
class IncidentClosingProcessTests extends RetriageStory {

  private static final String CLOSE = "Close incident";
  private static final String CONFIRM = "Confirm closure";
  private static final Map<String, Object> DONE = Map.of("reason", Words.REASON);

  private static void assertRefused(Answer answer, String why) {
    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.body().get("detail").asText()).contains(why);
  }

  private String aSmallIncidentToClose() {
    String incident = aTriagedIncidentOf(aSystemAt("operation", "built", "low"));
    respond(incident);
    assertThat(openTasks(incident)).containsExactly(CLOSE);
    return incident;
  }

  private void respond(String incident) {
    limit(incident);
    analyse(incident, "not-needed");
    learn(incident);
  }

  @Test
  void waitsUntilEveryReportIsComplete() {
    String incident = aSeriousIncident();
    respond(incident);
    assertThat(openTasks(incident)).containsExactlyInAnyOrder(AUTHORITY, CUSTOMERS, MANAGEMENT);
    for (String task : List.of(AUTHORITY, CUSTOMERS, MANAGEMENT)) {
      send(incident, task, "initial");
    }
    assertThat(openTasks(incident))
        .containsExactlyInAnyOrder(
            AUTHORITY + " in full", CUSTOMERS + " in full", MANAGEMENT + " in full");
    for (String task : List.of(AUTHORITY, CUSTOMERS, MANAGEMENT)) {
      sendInFull(incident, task);
    }

    assertThat(openTasks(incident)).containsExactly(CONFIRM);
  }

  @Test
  void takesTheReportsOfSeveralAtOnce() {
    String incident = aSeriousIncident();
    respond(incident);

    Stream.of(AUTHORITY, CUSTOMERS, MANAGEMENT)
        .map(task -> CompletableFuture.runAsync(() -> send(incident, task, "complete")))
        .toList()
        .forEach(CompletableFuture::join);

    assertThat(openTasks(incident)).containsExactly(CONFIRM);
    for (String duty : List.of("market-surveillance", "customers", "management")) {
      assertThat(history(incident, duty, "complete")).containsExactly("met");
    }
  }

  @Test
  void isRefusedWhileATriageIsOpenAlsoAtTheVeryEnd() {
    String incident = aSmallIncidentToClose();
    askForTriage(incident, incidentLead).ok();

    assertRefused(incidentLead.tries(incident, CLOSE, DONE), "is being triaged");

    incidentLead.completes(incident, TRIAGE, findings());
    close(incident);
    assertEnded(incident, "Incident closed");
  }

  @Test
  void isRefusedWhileAReportIsOwedThatTheLastTriageFound() {
    String incident = aSmallIncidentToClose();
    triageAgain(incident, "personalData", "breach");

    assertRefused(incidentLead.tries(incident, CLOSE, DONE), "somebody is still to be notified");
    send(incident, DATA_PROTECTION, "initial");
    send(incident, CUSTOMERS, "complete");
    assertRefused(incidentLead.tries(incident, CLOSE, DONE), "somebody is still to be notified");
    sendInFull(incident, DATA_PROTECTION);
    close(incident);
    assertEnded(incident, "Incident closed");
  }

  /** It was small when it came to its close, and is grave by now. */
  @Test
  void isConfirmedBySomebodyElseWhereTheLastTriageMadeItGrave() {
    String incident = aSmallIncidentToClose();
    triageAgain(incident, "harm", "serious-health");
    sendAll(incident);

    close(incident);

    assertThat(openTasks(incident)).containsExactly(CONFIRM);
    assertThat(incidentLead.isOffered(incident, CONFIRM)).isFalse();
    confirm(incident);
    assertEnded(incident, "Incident closed");
  }

  @Test
  void isConfirmedAlsoWhereTheLastTriageMadeItSmall() {
    String incident = aSeriousIncident();
    sendAll(incident);
    respond(incident);
    askForTriage(incident, complianceLead).ok();
    assertRefused(complianceLead.tries(incident, CONFIRM, DONE), "is being triaged");
    incidentLead.completes(incident, TRIAGE, findings());

    assertThat(file(incident).get("severity").asInt()).isEqualTo(4);
    confirm(incident);
    assertEnded(incident, "Incident closed");
  }

  @Test
  void keepsWhoLedItFromConfirmingAtEveryDoor() {
    String system = aSystemAt("operation", "built", "high");
    String incident = aTriagedIncidentOf(system, "harm", "rights");
    sendAll(incident);
    respond(incident);
    people.grant("incident-lead", "compliance-lead", null, "administrator");
    try {
      assertThat(incidentLead.isToldWhyNot(incident, CONFIRM)).isNotBlank();
      assertThat(incidentLead.claims(incident, CONFIRM).status()).isEqualTo(403);
      assertThat(incidentLead.tries(incident, CONFIRM, DONE).status()).isEqualTo(403);
      assertThat(complianceLead.gives(incident, CONFIRM, incidentLead).status()).isEqualTo(403);
      assertThat(complianceLead.isOffered(incident, CONFIRM)).isTrue();
      assertThat(offered(incident, CONFIRM)).doesNotContain(incidentLead);
    } finally {
      people.revoke("incident-lead", "compliance-lead", null, "administrator");
    }
    confirm(incident);
    assertEnded(incident, "Incident closed");
  }

  /** Where the compliance lead led the response, somebody else is found. */
  @Test
  void isConfirmedByTopManagementWhereTheComplianceLeadLedIt() {
    String system = aSystemAt("operation", "built", "high");
    String incident = aTriagedIncidentOf(system, "harm", "rights");
    people.grant("compliance-lead", "incident-lead", system, "administrator");
    askForTriage(incident, complianceLead).ok();
    complianceLead.completes(incident, TRIAGE, findings("harm", "rights"));
    people.revoke("compliance-lead", "incident-lead", system, "administrator");
    sendAll(incident);
    respond(incident);

    assertThat(complianceLead.isOffered(incident, CONFIRM)).isFalse();
    assertThat(offered(incident, CONFIRM)).containsExactly(topManagement);
    topManagement.completes(incident, CONFIRM, DONE);
    assertEnded(incident, "Incident closed");
  }

  @Test
  void endsWithEverythingReadable() {
    String incident = aSmallIncidentToClose();
    close(incident);

    assertThat(file(incident).get("state").asText()).isEqualTo("ended");
    assertThat(theEvidenceOf(incident))
        .contains("Acknowledge incident", TRIAGE, "Contain incident", "Analyse cause", CLOSE);
    assertThat(developer.triesToWithdraw(incident).status()).isEqualTo(409);
  }

  private List<String> theEvidenceOf(String incident) {
    return evidence(incident).stream().map(entry -> entry.path("name").asText()).toList();
  }
}
