package io.gatehouse.story;

import static io.gatehouse.story.StoryAssertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

  @ParameterizedTest
  @CsvSource({
    "design, low, risk-officer, compliance-lead",
    "design, moderate, risk-officer security-officer, compliance-lead",
    "design, high, risk-officer security-officer, compliance-lead",
    "design, critical, risk-officer security-officer data-steward, compliance-lead",
    "design, '', risk-officer security-officer, compliance-lead",
    "development, low, data-steward, compliance-lead",
    "development, moderate, data-steward risk-officer, compliance-lead",
    "development, critical, data-steward risk-officer security-officer, compliance-lead",
    "verification, low, risk-officer, release-approver",
    "verification, moderate, risk-officer security-officer, release-approver",
    "verification, critical, risk-officer security-officer data-steward, release-approver",
    "deployment, low, security-officer, release-approver",
    "deployment, moderate, security-officer compliance-lead, release-approver",
    "deployment, critical, security-officer compliance-lead risk-officer, release-approver",
    "operation, low, data-steward, compliance-lead",
    "operation, moderate, data-steward supplier-manager, compliance-lead",
    "operation, high, data-steward supplier-manager, top-management",
    "operation, critical, data-steward supplier-manager risk-officer, top-management"
  })
  void isReviewedAndDecidedByTheRolesOfItsRiskClass(
      String stage, String riskClass, String reviewers, String decider) {
    String system = aSystemAt(stage, "built", riskClass);
    String gate = systemOwner.reaches(system, stage.equals("operation") ? "retirement" : "gate");
    systemOwner.assemblesEvidence(gate, "1.0");

    List<Actor> offered = offered(gate, "Review evidence");
    assertThat(offered).containsExactlyInAnyOrderElementsOf(people(reviewers));
    review(gate);
    assertThat(offered(gate, "Decide on gate")).containsExactlyElementsOf(people(decider));
    assertThat(entry(gate, "what this gate asks").get("values").get("decides").toString())
        .contains(decider);
  }

  @ParameterizedTest
  @CsvSource({
    "design, requirements, supplier-resources",
    "development, development-record, supplier-development-documents",
    "deployment, technical-documentation, supplier-technical-documentation"
  })
  void asksTheSuppliersDocumentsOfWhatIsBought(String stage, String ofBuilt, String ofBought) {
    String bought = systemOwner.reaches(aSystemAt(stage, "bought", "high"), "gate");
    String built = systemOwner.reaches(aSystemAt(stage, "built", "high"), "gate");

    assertThat(items(bought)).contains(ofBought);
    assertThat(items(built)).contains(ofBuilt).doesNotContain(ofBought);
  }

  @Test
  void keepsWhoAssembledForTheOwnerFromReviewingAndDeciding() {
    String system = aSystemAt("development");
    String gate = systemOwner.reaches(system, "gate");
    systemOwner.gives(gate, "Assemble evidence", complianceLead).ok();

    complianceLead.assemblesEvidence(gate, "1.0");
    review(gate);

    assertThat(complianceLead.isToldWhyNot(gate, "Decide on gate")).contains("Assemble evidence");
    var answer = complianceLead.tries(gate, "Decide on gate", Words.decision("passed"));
    assertThat(answer.status()).isEqualTo(403);
    topManagement.decides(gate, Words.decision("passed"));
    assertStands(system, "verification");
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

  private List<String> items(String gate) {
    List<String> items = new ArrayList<>();
    systemOwner
        .isShown(gate, "Assemble evidence")
        .get("items")
        .forEach(item -> items.add(item.get("item").asText()));
    return items;
  }
}
