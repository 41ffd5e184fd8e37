package io.gatehouse.story;

import static io.gatehouse.story.StoryAssertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.gatehouse.story.Door.Answer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Who asks for another triage, and when there is none. */
class IncidentRetriageDoorProcessTests extends RetriageStory {

  private static void assertRefused(Answer answer, int status, String why) {
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.body().get("detail").asText()).contains(why);
  }

  @Test
  void isAskedForByWhoRespondsOrReported() {
    String incident = aTriagedIncidentOf(aSystemAt("operation", "built", "low"));
    for (Actor by : people("developer compliance-lead security-officer system-owner")) {
      assertThat(askForTriage(incident, by).status()).as(by.account()).isEqualTo(202);
      incidentLead.completes(incident, TRIAGE, findings());
    }

    JsonNode asked = entry(incident, "Another triage asked for");
    assertThat(asked.get("by").asText()).isEqualTo("system-owner");
    assertThat(asked.get("values").get("again").asText()).isEqualTo("More is known now.");
  }

  @Test
  void showsWhyItIsAskedForAndWhatIsKnown() {
    String incident =
        aTriagedIncidentOf(
            aSystemAt("operation", "built", "low"), "harm", "minor", "version", "2.1");
    askForTriage(incident, developer).ok();

    JsonNode shown = incidentLead.isShown(incident, TRIAGE);

    assertThat(shown.get("again").asText()).isEqualTo("More is known now.");
    assertThat(shown.get("harm").asText()).isEqualTo("minor");
    assertThat(shown.get("version").asText()).isEqualTo("2.1");
    assertThat(shown.get("systemId").asText()).isEqualTo(systemOf(incident));
    assertThat(shown.get("severityInWords").asText()).isEqualTo("3 of 4");
  }

  @Test
  void isRefusedBeforeTheFirstOne() {
    String incident = anIncidentOf("");
    assertRefused(askForTriage(incident, developer), 409, "has not been triaged yet");
    acknowledge(incident);
    assertRefused(askForTriage(incident, incidentLead), 409, "has not been triaged yet");
    assertThat(openTasks(incident)).containsExactly(TRIAGE);
  }

  @Test
  void isRefusedWhileOneIsOpenAndOnceTheCaseHasEnded() {
    String incident = aTriagedIncidentOf(aSystemAt("operation", "built", "low"));
    askForTriage(incident, incidentLead).ok();

    assertRefused(askForTriage(incident, developer), 409, "is being triaged");
    assertThat(openTasks(incident)).filteredOn(TRIAGE::equals).hasSize(1);

    incidentLead.completes(incident, TRIAGE, findings());
    limit(incident);
    analyse(incident, "not-needed");
    learn(incident);
    close(incident);
    assertEnded(incident, "Incident closed");
    assertRefused(askForTriage(incident, developer), 409, "has ended");
  }

  @Test
  void isAskedForOnceByTwoWhoAskAtOnce() {
    String incident = aTriagedIncidentOf(aSystemAt("operation", "built", "low"));

    List<Integer> answers =
        people("developer incident-lead security-officer").stream()
            .map(by -> CompletableFuture.supplyAsync(() -> askForTriage(incident, by).status()))
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .toList();

    assertThat(answers).containsExactlyInAnyOrder(202, 409, 409);
    assertThat(openTasks(incident)).filteredOn(TRIAGE::equals).hasSize(1);
  }

  @Test
  void isRefusedToEverybodyElse() {
    String incident = aTriagedIncidentOf(aSystemAt("operation", "built", "low"));

    assertRefused(askForTriage(incident, topManagement), 403, "when those who respond to it");
    assertThat(askForTriage(incident, new Actor("supplier-manager", door)).status()).isEqualTo(403);
    assertThat(openTasks(incident)).containsExactly("Contain incident");
  }

  @Test
  void isRefusedWhereTheCaseIsNoIncident() {
    String system = aSystemAt("operation", "built", "low");

    assertRefused(askForTriage(system, complianceLead), 409, "is no incident");
  }

  @Test
  void takesTheAnswersOfTheFormOnly() {
    String incident = aTriagedIncidentOf(aSystemAt("operation", "built", "low"));
    askForTriage(incident, incidentLead).ok();

    for (String question : new String[] {"harm", "peopleAffected", "ongoing", "personalData"}) {
      Answer refused = incidentLead.tries(incident, TRIAGE, findings(question, "terrible"));
      assertThat(refused.status()).as(question).isEqualTo(400);
      assertThat(refused.body().get("errors").get(0).get("field").asText()).isEqualTo(question);
    }
    Answer unknown = incidentLead.tries(incident, TRIAGE, findings("systemId", "AIS-0000"));
    assertThat(unknown.status()).isEqualTo(400);
    assertThat(developer.triesToWithdraw(incident).status()).isEqualTo(409);
    assertThat(complianceLead.triesToWithdraw(incident).status()).isEqualTo(409);
  }

  @Test
  void asksForAReason() {
    String incident = aTriagedIncidentOf(aSystemAt("operation", "built", "low"));

    Answer refused =
        door.send(
            "incident-lead",
            "/api/v1/cases/" + incident + "/requests",
            Map.of("type", "triage", "reason", " "));

    assertThat(refused.status()).isEqualTo(400);
  }
}
