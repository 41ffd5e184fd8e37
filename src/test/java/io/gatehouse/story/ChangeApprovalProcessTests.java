package io.gatehouse.story;

import static io.gatehouse.story.StoryAssertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.gatehouse.inventory.AiSystemView;
import io.gatehouse.inventory.Systems;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Changes of every class, from who asks to the end. */
class ChangeApprovalProcessTests extends ChangeStory {

  @Autowired private Systems systems;

  @Test
  void makesAStandardChangeAndChecksIt() {
    String change = aStandardChange();
    assertThat(cases.get(change).title()).isEqualTo(CHANGE);
    assertThat(change).startsWith("CHG-");
    assertClass(change, "standard");

    implement(change);
    verify(change, "effective");

    assertEnded(change, "Change closed");
  }

  @Test
  void approvesANormalChangeBeforeItIsMade() {
    String change = aNormalChange();
    assertClass(change, "normal");
    assertThat(offered(change, "Assess impact")).containsExactly(riskOfficer);

    assess(change);
    decideAsOwner(change, "approved");
    assertThat(releaseApprover.isShown(change, "Approve release").get("ownerReason").asText())
        .isEqualTo(Words.REASON);
    decideOnRelease(change, "approved");
    implement(change);
    verify(change, "effective");

    assertEnded(change, "Change closed");
    assertStands(systemOf(change), "operation");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void endsWhereAnApproverRejectsIt(boolean byTheOwner) {
    String change = aNormalChange();
    assess(change);
    if (byTheOwner) {
      decideAsOwner(change, "rejected");
    } else {
      decideAsOwner(change, "approved");
      decideOnRelease(change, "rejected");
    }

    assertEnded(change, "Change rejected");
    assertThat(file(change).get("state").asText()).isEqualTo("ended");
    assertThat(file(change).get("openTasks")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void isRevisedByWhoAskedAndAssessedAgain(boolean byTheOwner) {
    String change = ask(aChangeOf(aSystemAt("operation"), "model", "newVersion", "2.0"));
    assess(change);
    if (byTheOwner) {
      decideAsOwner(change, "rework");
    } else {
      decideAsOwner(change, "approved");
      decideOnRelease(change, "rework");
    }

    assertThat(offered(change, "Revise change")).containsExactly(developer);
    JsonNode shown = developer.isShown(change, "Revise change");
    assertThat(shown.get("reworkReason").asText()).isEqualTo(Words.REASON);
    assertThat(shown.get("change").asText()).isEqualTo(CHANGE);
    assertThat(shown.get("newVersion").asText()).isEqualTo("2.0");
    developer.completes(change, "Revise change", revised(systemOf(change), "no"));

    JsonNode assessed = riskOfficer.isShown(change, "Assess impact");
    assertThat(assessed.get("newVersion").asText()).isEmpty();
    assertThat(assessed.get("change").asText()).isEqualTo("Raise the score by half as much.");
    assertThat(assessed.get("revised").asText()).isEqualTo("yes");
    approve(change);
    assertThat(developer.isOffered(change, "Implement change")).isTrue();
  }

  @Test
  void isClassedAnewWhenItIsRevised() {
    String change = aNormalChange();
    assess(change);
    decideAsOwner(change, "rework");

    developer.completes(change, "Revise change", revised(systemOf(change), "yes"));

    assertClass(change, "substantial");
    approve(change);
    assertStands(systemOf(change), "development");
  }

  /** What an approver sent back is not made unseen, whatever it says now. */
  @Test
  void isAssessedAlsoWhereItsRevisionWouldBeStandard() {
    String system = aSystemAt("operation", "built", "low");
    String change = ask(aChangeOf(system, "model"));
    assess(change);
    decideAsOwner(change, "rework");
    Map<String, Object> revision = new HashMap<>(revised(system, "no"));
    revision.put("kind", "prompt");

    developer.completes(change, "Revise change", revision);

    assertClass(change, "standard");
    assertThat(riskOfficer.isOffered(change, "Assess impact")).isTrue();
    assertThat(developer.isOffered(change, "Implement change")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"effective, Change closed", "roll-back, Change rolled back"})
  void approvesAnEmergencyAfterwards(String verification, String outcome) {
    String change = anEmergency();
    assertClass(change, "emergency");
    assertThat(offered(change, "Implement at once")).containsExactly(securityOfficer);

    implementAtOnce(change);
    JsonNode shown = releaseApprover.isShown(change, "Approve afterwards");
    assertThat(shown.get("done").asText()).contains("0.8");
    assertThat(shown.get("harm").asText()).contains("Urgent letters");
    releaseApprover.completes(change, "Approve afterwards", approval("approved"));
    verify(change, verification);
    if (verification.equals("roll-back")) {
      rollBack(change);
    }

    assertEnded(change, outcome);
  }

  @Test
  void reversesAnEmergencyThatIsNotApproved() {
    String change = anEmergency();
    implementAtOnce(change);

    releaseApprover.completes(change, "Approve afterwards", approval("rejected"));

    assertThat(developer.isShown(change, "Roll back change").get("rollBackReason").asText())
        .isEqualTo(Words.REASON);
    rollBack(change);
    assertEnded(change, "Change rolled back");
  }

  @Test
  void rollsBackWhatDoesNotDoWhatWasWanted() {
    String change = aStandardChange();
    implement(change);

    verify(change, "roll-back");

    JsonNode shown = developer.isShown(change, "Roll back change");
    assertThat(shown.get("wayBack").asText()).contains("0.7");
    assertThat(shown.get("rollBackReason").asText()).isEqualTo(Words.REASON);
    rollBack(change);
    assertEnded(change, "Change rolled back");
  }

  @ParameterizedTest
  @CsvSource({"operation, effective, 2.0", "operation, roll-back, 1.0", "design, effective, 1.0"})
  void bringsItsVersionIntoTheRecordOnceItIsEffectiveInUse(
      String stage, String verification, String version) {
    String system = aSystemAt(stage, "built", "low");
    AiSystemView record = systems.get(system);
    systems.update(
        system, record.draft().with(Map.of("version", "1.0")), record.revision(), "system-owner");
    String change = ask(aChangeOf(system, "prompt", "newVersion", "2.0"));
    implement(change);

    verify(change, verification);

    assertThat(system(system).get("version").asText()).isEqualTo(version);
  }

  /** Also where the way leads out of the part of the diagram in which the approval lies. */
  @Test
  void saysWhatComesAfterAnApproval() {
    String change = aNormalChange();
    assess(change);
    decideAsOwner(change, "approved");

    assertThat(releaseApprover.reads(change, "Approve release"))
        .contains("Implement change: developer", "Revise change");
  }

  @Test
  void showsOnItsPageWhatWasAskedAndWhy() {
    String change = aNormalChange();

    assertThat(page("/cases/" + change)).contains(CHANGE, "The model", "class of the change");
    assertThat(door.page("developer", "/start")).contains("Change approval");
  }

  private void assertClass(String change, String changeClass) {
    JsonNode classed = entry(change, "class of the change").get("values");
    assertThat(classed.get("changeClass").asText()).isEqualTo(changeClass);
    assertThat(classed.get("whyClass").asText()).endsWith(".");
    assertThat(classed.get("tableVersion").asInt()).isPositive();
  }

  private static Map<String, Object> revised(String system, String beyondBounds) {
    Map<String, Object> revised = aChangeOf(system, "model", "beyondBounds", beyondBounds);
    revised.remove("systemId");
    revised.remove("harmIfItWaits");
    revised.put("change", "Raise the score by half as much.");
    return revised;
  }
}
