package io.gatehouse.story;

import static io.gatehouse.story.StoryAssertions.assertThat;

import io.gatehouse.inventory.Systems;
import io.gatehouse.lifecycle.gate.GateDecisions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What makes a decision on a gate stale, and what does not. */
class DecisionBasisProcessTests extends Story {

  @Autowired private Systems systems;
  @Autowired private GateDecisions decisions;
  @Autowired private RepositoryService repository;

  @ParameterizedTest
  @CsvSource({
    "purpose, purpose",
    "version, version",
    "personalData, personal data",
    "affected, people affected",
    "models, models"
  })
  void isStaleWhenTheRecordChanges(String field, String inWords) {
    String system = aSystemAt("design");
    String gate = systemOwner.reaches(system, "gate");
    decideOn(gate, "passed");
    assertThat(page("/cases/" + gate)).contains("Valid").doesNotContain("Stale");

    describe(system, field, "Not as it was.");

    assertThat(page("/systems/" + system)).contains("Stale", "Changed since:", inWords);
    assertThat(page("/cases/" + gate)).contains("Stale", inWords);
    assertThat(decisions.standing(system).get(0).changed()).containsExactly(field);
  }

  @Test
  void standsBesideALaterTaskWithWhatItRestsOn() {
    String system = aSystemAt("design");
    decideOn(systemOwner.reaches(system, "gate"), "passed");
    String next = systemOwner.reaches(system, "gate");
    assertThat(systemOwner.reads(next, "Assemble evidence"))
        .contains("Decided before", "Valid", "What it rests on", "Risk class");

    describe(system, "purpose", "Not as it was.");
    assertThat(systemOwner.reads(next, "Assemble evidence"))
        .contains("Stale", "Changed since:", "purpose");
  }

  @Test
  void isStaleWhenTheClassChanges() {
    String system = aSystemAt("design");
    decideOn(systemOwner.reaches(system, "gate"), "passed");

    systems.classify(system, "high", "critical", true, "It is used.", "risk-officer");

    assertThat(decisions.standing(system).get(0).changed())
        .containsExactly("aiActCategory", "riskClass");
  }

  @Test
  void isStaleWhenTheGateComesToAskOtherwise() throws IOException {
    String system = aSystemAt("design");
    decideOn(systemOwner.reaches(system, "gate"), "passed");

    publishAnew("gate-requirements");

    assertThat(decisions.standing(system).get(0).changed()).containsExactly("table");
    assertThat(page("/systems/" + system)).contains("Stale", "what the gate asks");
  }

  @Test
  void isStaleWhenTheProcessIsPublishedAnew() throws IOException {
    String system = aSystemAt("design");
    decideOn(systemOwner.reaches(system, "gate"), "passed");

    publishProcessAnew("gate-review");

    assertThat(decisions.standing(system).get(0).changed()).containsExactly("process");
    assertThat(page("/systems/" + system)).contains("Stale", "the process");
  }

  @Test
  void isItselfKeptAsEvidence() {
    String system = aSystemAt("design");
    String gate = systemOwner.reaches(system, "gate");
    decideOn(gate, "passed");

    var basis = decisions.standing(system).get(0).decision().basis();
    var kept = entry(gate, "Basis of the decision").get("values");
    assertThat(kept.get("hash").asText()).hasSize(64);
    assertThat(kept.get("parts").size()).isEqualTo(basis.parts().size());
    basis
        .parts()
        .forEach(
            (part, value) -> assertThat(kept.get("parts").get(part).asText()).isEqualTo(value));
    var asked = entry(gate, "what this gate asks").get("values");
    assertThat(asked.get("tableVersion").asText()).isEqualTo(basis.parts().get("table"));
  }

  @Test
  void isNotStaleWhenAnythingElseOfTheRecordChanges() {
    String system = aSystemAt("design");
    decideOn(systemOwner.reaches(system, "gate"), "passed");

    describe(system, "organisation", "The new post office");

    assertThat(decisions.standing(system).get(0).changed()).isEmpty();
  }

  @Test
  void isNotStaleWhenItsVersionIsDeployed() {
    String system = aSystemAt("verification");
    decideOn(systemOwner.reaches(system, "gate"), "passed");
    decideOn(systemOwner.reaches(system, "gate"), "passed");

    assertThat(system(system).get("version").asText()).isEqualTo("1.0");
    assertThat(decisions.standing(system))
        .hasSize(2)
        .allSatisfy(standing -> assertThat(standing.changed()).isEmpty());
  }

  /** A new version of a table, the same in substance. */
  private void publishAnew(String table) throws IOException {
    String text = Files.readString(Path.of("processes/tables", table + ".dmn"));
    repository
        .createDeployment()
        .name("a new version")
        .addString(table + ".dmn", text + "<!-- anew -->")
        .deploy();
  }

  /** A new version of a process and its forms, the same in substance. */
  private void publishProcessAnew(String process) throws IOException {
    var bundle = repository.createDeployment().name("a new version");
    String text = Files.readString(Path.of("processes/lifecycle", process + ".bpmn"));
    bundle.addString(process + ".bpmn", text + "<!-- anew -->");
    for (String form : List.of("assemble-evidence", "review-evidence", "decide-on-gate")) {
      bundle.addString(
          form + ".form", Files.readString(Path.of("forms/lifecycle", form + ".form")));
    }
    bundle.deploy();
  }

  private void describe(String system, String field, String text) {
    var record = systems.get(system);
    systems.update(
        system, record.draft().with(Map.of(field, text)), record.revision(), "system-owner");
  }
}
