package io.gatehouse.story;

import static io.gatehouse.story.StoryAssertions.assertThat;

import io.gatehouse.inventory.Systems;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What an approval rested on is kept, and shows as stale once it has changed. */
class ChangeApprovalBasisProcessTests extends ChangeStory {

  private static final String BASIS = "Basis of the approval";

  @Autowired private Systems systems;

  @ParameterizedTest
  @CsvSource({"purpose, purpose", "personalData, personal data", "version, version"})
  void isStaleWhenTheRecordChanges(String field, String inWords) {
    String change = aNormalChange();
    assess(change);
    decideAsOwner(change, "approved");
    assertThat(page("/cases/" + change)).contains("Approvals", "Valid").doesNotContain("Stale");

    describe(systemOf(change), field, "Not as it was.");

    assertThat(page("/cases/" + change)).contains("Stale", "Changed since:", inWords);
  }

  @Test
  void isStaleWhenTheRiskClassChanges() {
    String change = aNormalChange();
    approve(change);

    systems.classify(systemOf(change), "high", "critical", true, "It is used.", "risk-officer");

    assertThat(page("/cases/" + change)).contains("Stale", "risk class");
  }

  @Test
  void isNotStaleWhenWhatWasApprovedComesIntoTheRecord() {
    String system = aSystemAt("operation");
    String change = ask(aChangeOf(system, "model", "newVersion", "2.0"));
    approve(change);
    implement(change);

    describe(system, "version", "2.0");

    assertThat(page("/cases/" + change)).contains("Valid").doesNotContain("Stale");
  }

  @Test
  void holdsNoLongerOnceTheChangeIsRevised() {
    String change = aNormalChange();
    assess(change);
    decideAsOwner(change, "approved");
    decideOnRelease(change, "rework");
    assertThat(page("/cases/" + change)).contains("Valid", "To be revised");

    Map<String, Object> revised = aChangeOf(systemOf(change), "model");
    revised.remove("systemId");
    revised.remove("harmIfItWaits");
    developer.completes(change, "Revise change", revised);

    assertThat(page("/cases/" + change)).doesNotContain("Valid");
  }

  @Test
  void isKeptAsEvidenceOfEachApproval() {
    String change = aNormalChange();
    approve(change);

    var kept = entry(change, BASIS).get("values");
    assertThat(kept.get("task").asText()).isEqualTo("Task_ApproveRelease");
    assertThat(kept.get("hash").asText()).hasSize(64);
    assertThat(kept.get("parts").get("riskClass").asText()).isEqualTo("moderate");
    assertThat(kept.get("parts").get("table").asInt()).isPositive();
    assertThat(evidence(change))
        .filteredOn(entry -> entry.path("name").asText().equals(BASIS))
        .hasSize(2);
  }

  private void describe(String system, String field, String text) {
    var record = systems.get(system);
    systems.update(
        system, record.draft().with(Map.of(field, text)), record.revision(), "system-owner");
  }
}
