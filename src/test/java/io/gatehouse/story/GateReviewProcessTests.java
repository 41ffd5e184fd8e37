package io.gatehouse.story;

import static io.gatehouse.story.StoryAssertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GateReviewProcessTests extends Story {

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
    assertThat(file(action).get("openTasks").get(0).get("due").asText())
        .startsWith(today().plusDays(20).toString());
  }

  @Test
  void refusesAConditionalPassWithoutConditions() {
    String gate = systemOwner.reaches(aSystemAt("development"), "gate");
    systemOwner.assemblesEvidence(gate, "1.0");
    review(gate);

    var answer =
        complianceLead.tries(gate, "Decide on gate", Words.decision("passed-with-conditions"));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body().get("errors")).hasSize(1);
    assertThat(answer.body().get("errors").get(0).get("field").asText()).isEqualTo("conditions");
    assertThat(answer.body().get("errors").get(0).get("message").asText())
        .isEqualTo("Add at least one row here.");
    assertThat(theCase(gate)).waitsAt("Decide on gate");
  }

  @Test
  void startsTheSecondRoundWithTheEvidenceOfTheFirst() {
    String system = aSystemAt("development");
    decideOn(systemOwner.reaches(system, "gate"), "rework");

    String again = systemOwner.reaches(system, "gate");
    var shown = systemOwner.isShown(again, "Assemble evidence");

    assertThat(shown.get("version").asText()).isEqualTo("1.0");
    assertThat(shown.get("items"))
        .isNotEmpty()
        .allSatisfy(item -> assertThat(item.get("answer").asText()).isEqualTo("text"))
        .allSatisfy(item -> assertThat(item.get("text").asText()).startsWith("See the report"));
  }

  @Test
  void startsTheNextGateWithoutTheEvidenceOfTheLast() {
    String system = aSystemAt("verification");
    decideOn(systemOwner.reaches(system, "gate"), "passed");

    var shown = systemOwner.isShown(systemOwner.reaches(system, "gate"), "Assemble evidence");

    assertThat(shown.get("items"))
        .isNotEmpty()
        .allSatisfy(item -> assertThat(item.has("answer")).isFalse());
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
  void saysOnTheSystemsPageWhoMayDeployWhichVersion() {
    String system = aSystemAt("deployment");
    assertThat(page("/systems/" + system)).doesNotContain("May be deployed");
    String gate = systemOwner.reaches(system, "gate");
    systemOwner.assemblesEvidence(gate, "2.7.1");
    review(gate);
    decide(gate, Words.decision("passed"));

    assertThat(page("/systems/" + system))
        .containsPattern("(?s)May be deployed.*2\\.7\\.1.*developer.*release-approver.*" + gate);
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
