package io.gatehouse.story;

import static io.gatehouse.story.StoryAssertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.gatehouse.identity.PeopleDesk;
import io.gatehouse.story.Door.Answer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Severity and clocks of incidents, as programs read them. */
class IncidentClockApiProcessTests extends RetriageStory {

  private List<JsonNode> clocks(String account, String state, String incident) {
    List<JsonNode> found = new ArrayList<>();
    for (JsonNode clock : door.read(account, "/api/v1/clocks?state={state}", state).ok().body()) {
      if (clock.get("case").asText().equals(incident)) {
        found.add(clock);
      }
    }
    return found;
  }

  private List<String> said(String state, String incident) {
    return clocks("compliance-lead", state, incident).stream()
        .map(clock -> clock.get("duty").asText() + " " + clock.get("milestone").asText())
        .toList();
  }

  @Test
  void areListedByTheirState() {
    String incident = aSeriousIncident();
    send(incident, CUSTOMERS, "complete");
    send(incident, AUTHORITY, "initial");
    triageAgain(incident, "harm", "death");

    assertThat(said("running", incident))
        .containsExactly(
            "management initial", "management complete", "market-surveillance complete");
    assertThat(said("met", incident))
        .containsExactlyInAnyOrder(
            "customers initial", "customers complete", "market-surveillance initial");
    assertThat(said("replaced", incident)).containsExactly("market-surveillance complete");
    assertThat(said("lapsed", incident)).isEmpty();
    triageAgain(incident);
    assertThat(said("running", incident)).isEmpty();
    assertThat(said("lapsed", incident))
        .containsExactlyInAnyOrder(
            "management initial", "management complete", "market-surveillance complete");
    assertThat(said("missed", incident)).isEmpty();
  }

  @Test
  void sayEverythingOfAClock() {
    String incident = aSeriousIncident();

    JsonNode clock =
        clocks("compliance-lead", "running", incident).stream()
            .filter(one -> one.get("duty").asText().equals("market-surveillance"))
            .findFirst()
            .orElseThrow();

    assertThat(clock.get("milestone").asText()).isEqualTo("initial");
    assertThat(clock.get("recipient").asText()).isEqualTo("market surveillance authority");
    assertThat(clock.get("basis").asText()).isEqualTo("AI Act Art. 73(2)");
    assertThat(clock.get("byLaw").asBoolean()).isTrue();
    assertThat(Instant.parse(clock.get("due").asText()))
        .isEqualTo(Instant.parse(clock.get("from").asText()).plus(days(15)));
    assertThat(clock.get("lastDay").asText()).matches("\\d{4}-\\d\\d-\\d\\d");
    assertThat(clock.get("state").asText()).isEqualTo("running");
    assertThat(clock.get("ended").isNull()).isTrue();
    assertThat(clock.get("delayReason").isNull()).isTrue();
    JsonNode running = door.read("compliance-lead", "/api/v1/clocks").ok().body();
    assertThat(running.findValuesAsText("state")).containsOnly("running");
    assertThat(running.findValuesAsText("due").stream().map(Instant::parse).toList()).isSorted();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ticking", "RUNNING", "running,met"})
  void areRefusedInAStateThatThereIsNot(String state) {
    Answer refused = door.read("compliance-lead", "/api/v1/clocks?state={state}", state);

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.body().toString()).contains("running, met, missed, lapsed or replaced");
  }

  @Test
  void areShownToWhoMayReadTheIncident(@Autowired PeopleDesk desk) {
    var details = new PeopleDesk.Details("Outsider", "clock-outsider@test.example", null);
    desk.add("clock-outsider", details, "a long first secret", "test");
    String system = aSystemAt("operation", "built", "high");
    String incident = aTriagedIncidentOf(system, "harm", "serious-health");

    assertThat(clocks("clock-outsider", "running", incident)).isEmpty();
    assertThat(door.read("clock-outsider", "/api/v1/cases/" + incident).status()).isEqualTo(403);
    for (String account : List.of("developer", "internal-auditor", "system-owner")) {
      assertThat(clocks(account, "running", incident)).as(account).hasSize(6);
    }
    people.grant("clock-outsider", "developer", system, "test");
    assertThat(clocks("clock-outsider", "running", incident)).hasSize(6);
    assertThat(door.read("clock-outsider", "/api/v1/cases/" + incident).ok().body().get("clocks"))
        .hasSize(6);
    desk.deactivate("clock-outsider", "test");
  }

  @Test
  void areOnTheCaseOfAnIncidentOnly() {
    String system = aSystemAt("operation", "built", "low");
    assertThat(file(system).get("clocks")).isEmpty();
    assertThat(file(system).get("severity").isNull()).isTrue();

    String incident = anIncidentOf(system);
    assertThat(file(incident).get("severity").isNull()).isTrue();
    assertThat(file(incident).get("clocks")).isEmpty();
  }
}
