package io.gatehouse.story;

import static io.gatehouse.story.StoryAssertions.assertThat;

import io.gatehouse.inbox.cases.Cases;
import io.gatehouse.inventory.Systems;
import io.gatehouse.lifecycle.gate.GateDecisions;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class GateReviewProcessTests extends Story {

  @Autowired private Cases cases;
  @Autowired private Systems systems;
  @Autowired private GateDecisions decisions;

  @Test
  void followsUpTheConditionsOfADecision() {
    String system = aSystemAt("development");
    String gate = systemOwner.reaches(system, "gate");
    systemOwner.assemblesEvidence(gate, "1.0");
    review(gate);

    decide(gate, Words.conditions("developer", today().plusDays(20).toString()));

    assertEnded(gate, "Gate passed with conditions");
    assertStands(system, "verification");
    String action = cases.childrenOf(gate).get(0).key();
    assertThat(developer.isOffered(action, "Carry out action")).isTrue();
  }

  @Test
  void refusesTheDecisionOfWhoAssembled() {
    String system = aSystemAt("development");
    String gate = complianceLead.reaches(system, "gate");
    String owner = system(system).get("owner").asText();
    assertThat(owner).isEqualTo("system-owner");
    systemOwner.assemblesEvidence(gate, "1.0");
    review(gate);

    assertThat(systemOwner.isOffered(gate, "Decide on gate")).isFalse();
  }

  @Test
  void holdsADecisionForStaleWhenItsBasisChanges() {
    String system = aSystemAt("design");
    decideOn(systemOwner.reaches(system, "gate"), "passed");
    assertThat(decisions.standing(system).get(0).changed()).isEmpty();

    var record = systems.get(system);
    systems.update(
        system,
        record.draft().with(Map.of("purpose", "Answers letters.")),
        record.revision(),
        "system-owner");

    assertThat(decisions.standing(system).get(0).changed()).containsExactly("purpose");
  }

  @Test
  void opensOneGateForTwoWhoAskAtOnce() {
    String system = aSystemAt("design");

    var asked =
        Stream.of(systemOwner, complianceLead)
            .map(actor -> CompletableFuture.supplyAsync(() -> actor.reaches(system, "gate")))
            .toList();

    assertThat(asked.get(0).join()).isEqualTo(asked.get(1).join());
  }

  @Test
  void returnsToTheStageWhenWithdrawn() {
    String system = aSystemAt("verification");
    String gate = systemOwner.reaches(system, "gate");

    complianceLead.withdraws(gate);

    assertThat(file(gate).get("state").asText()).isEqualTo("withdrawn");
    assertStands(system, "verification");
  }
}
