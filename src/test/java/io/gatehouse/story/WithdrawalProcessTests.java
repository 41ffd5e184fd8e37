package io.gatehouse.story;

import static io.gatehouse.story.StoryAssertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who starts a case or leads compliance may withdraw it, wherever it waits. */
class WithdrawalProcessTests extends Story {

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void endsARegistration(int tasksDone) {
    String key = developer.starts("system-registration", Words.aSystem(aName()));
    if (tasksDone > 0) {
      complianceLead.completes(key, "Triage registration", Words.triage("register"));
    }
    if (tasksDone > 1) {
      systemOwner.completes(key, "Accept ownership", Map.of("ownership", "accepted"));
    }

    developer.withdraws(key);

    assertWithdrawn(key, "Registration withdrawn");
    assertStands(systemOf(key), "ended");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void returnsFromAGateToTheStage(int tasksDone) {
    String system = aSystemAt("verification");
    String gate = systemOwner.reaches(system, "gate");
    if (tasksDone > 0) {
      systemOwner.assemblesEvidence(gate, "1.0");
    }
    if (tasksDone > 1) {
      review(gate);
    }

    systemOwner.withdraws(gate);

    assertWithdrawn(gate, "Gate review withdrawn");
    assertStands(system, "verification");
  }

  @ParameterizedTest
  @CsvSource({
    "design, gate, design",
    "development, gate, development",
    "verification, gate, verification",
    "deployment, gate, deployment",
    "suspended, resumption, suspended",
    "operation, retirement, operation",
    "retirement, gate, retirement"
  })
  void forgetsWhatWasDecidedBefore(String stage, String type, String after) {
    String system = aSystemAt(stage.equals("design") ? stage : before(stage));
    if (!stage.equals("design") && !before(stage).equals(stage)) {
      decideOn(systemOwner.reaches(system, "gate"), "passed");
    }
    assertStands(system, stage);

    complianceLead.withdraws(systemOwner.reaches(system, type));

    assertStands(system, after);
    assertThat(file(system).get("state").asText()).isEqualTo("running");
  }

  @Test
  void forgetsWhatAnEarlierReviewAskedFor() {
    String system = aSystemAt("operation");
    String first = systemOwner.reaches(system, "review");
    systemOwner.completes(first, "Review system in use", Words.review());
    riskOfficer.completes(first, "Reassess risk and impact", Words.reassessment("revalidate"));
    decideOn(systemOwner.reaches(system, "gate"), "passed");
    decideOn(systemOwner.reaches(system, "gate"), "passed");
    assertStands(system, "operation");

    complianceLead.withdraws(systemOwner.reaches(system, "review"));

    assertStands(system, "operation");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void leavesASystemUnderReviewInOperation(boolean reviewed) {
    String system = aSystemAt("operation");
    String review = systemOwner.reaches(system, "review");
    if (reviewed) {
      systemOwner.completes(review, "Review system in use", Words.review());
    }

    complianceLead.withdraws(review);

    assertWithdrawn(review, "Review withdrawn");
    assertStands(system, "operation");
    assertThat(systemOwner.reaches(system, "review")).isNotEqualTo(review);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void endsAnAction(boolean carriedOut) {
    String key = anAction();
    if (carriedOut) {
      developer.completes(
          key, "Carry out action", Map.of("done", "The manual is written and published."));
    }

    riskOfficer.withdraws(key);

    assertWithdrawn(key, "Action withdrawn");
  }

  @Test
  void isRefusedToAnybodyElseAndOfALifecycle() {
    String key = anAction();
    String system = aSystemAt("operation");

    assertThat(developer.triesToWithdraw(key).status()).isEqualTo(403);
    assertThat(complianceLead.triesToWithdraw(system).status()).isEqualTo(409);
    assertThat(file(key).get("state").asText()).isEqualTo("running");
  }

  private String anAction() {
    return riskOfficer.starts(
        "action-follow-up",
        Map.of(
            "action", "Write the user manual anew.",
            "owner", "developer",
            "due", today().plusDays(20).toString()));
  }

  private static String before(String stage) {
    return switch (stage) {
      case "development" -> "design";
      case "verification" -> "development";
      case "deployment" -> "verification";
      case "operation" -> "deployment";
      default -> stage;
    };
  }

  private void assertWithdrawn(String key, String outcome) {
    assertThat(file(key).get("state").asText()).isEqualTo("withdrawn");
    assertEnded(key, outcome);
    assertThat(file(key).get("openTasks")).isEmpty();
  }
}
