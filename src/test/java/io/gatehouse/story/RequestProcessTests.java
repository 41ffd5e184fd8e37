package io.gatehouse.story;

import static io.gatehouse.story.StoryAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is asked of a lifecycle case: kept, delivered when it can be, refused with a reason. */
class RequestProcessTests extends Story {

  @ParameterizedTest
  @CsvSource({"change, development", "suspension, suspended", "retirement, operation"})
  void leavesOperationInTheMiddleOfAReview(String type, String stage) {
    String system = aSystemAt("operation");
    String review = systemOwner.reaches(system, "review");
    systemOwner.completes(review, "Review system in use", Words.review());

    ask(system, type);

    assertStands(system, stage);
    assertThat(file(review).get("state").asText()).isEqualTo("withdrawn");
    assertThat(riskOfficer.isOffered(review, "Reassess risk and impact")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"suspended", "design", "ended"})
  void refusesAChangeToWhatIsNotInOperation(String stage) {
    String system = aSystemAt(stage);

    assertThatThrownBy(() -> requests.reopen(system, "design", Words.REASON, "system-owner"))
        .hasMessageContaining("a change re-opens a gate of a system in operation only");
  }

  @Test
  void reopensTheEarliestStageOfTheChangesThatWaited() {
    String system = aSystemAt("operation");
    reopen(system, "deployment");
    reopen(system, "verification");
    reopen(system, "development");
    reopen(system, "deployment");
    assertStands(system, "deployment");
    assertThat(requests.waitingFor(system)).hasSize(1);
    assertThat(page("/systems/" + system)).contains("Approved change", "waits until the case");

    decideOn(systemOwner.reaches(system, "gate"), "passed");

    assertStands(system, "development");
    assertThat(requests.waitingFor(system)).isEmpty();
    assertThat(names(system)).filteredOn("Substantial change approved"::equals).hasSize(4);
  }

  @Test
  void showsThatWhatWaitedIsRefusedAndWhy() {
    String system = aSystemAt("operation");
    reopen(system, "deployment");
    systemOwner.asksFor(system, "review").ok();

    decideOn(systemOwner.reaches(system, "gate"), "refused");

    assertStands(system, "ended");
    assertThat(requests.waitingFor(system)).isEmpty();
    String why = "a review can be asked for in operation";
    assertThat(page("/systems/" + system)).contains("system-owner asked; refused: ", why);
    JsonNode refusal = entry(system, "Review refused by the stage");
    assertThat(refusal.get("values").get("why").asText()).contains(why);
  }

  @Test
  void keepsAsEvidenceWhoAskedForWhatAndWhereItLed() {
    String system = aSystemAt("operation");

    systemOwner.reaches(system, "suspension");

    JsonNode asked = entry(system, "Suspension asked for");
    assertThat(asked.get("by").asText()).isEqualTo("system-owner");
    assertThat(asked.get("values").get("reason").asText()).isEqualTo("It is time to ask for it.");
    JsonNode suspended = entry(system, "Suspended");
    assertThat(suspended.get("by").asText()).isEqualTo("system-owner");
    assertThat(suspended.get("values").get("tableVersion").asInt()).isPositive();
    assertThat(evidence(system).indexOf(asked)).isLessThan(evidence(system).indexOf(suspended));
  }

  private void ask(String system, String type) {
    if (type.equals("change")) {
      reopen(system, "development");
    } else {
      systemOwner.reaches(system, type);
    }
  }

  private void reopen(String system, String stage) {
    requests.reopen(system, stage, Words.REASON, "system-owner");
  }

  private List<String> names(String caseKey) {
    return evidence(caseKey).stream().map(entry -> entry.get("name").asText()).toList();
  }
}
