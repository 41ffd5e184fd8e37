package io.gatehouse.story;

import static io.gatehouse.story.Span.days;
import static io.gatehouse.story.StoryAssertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A stage that lasts longer than its limit: the owner plans the next gate, or stops the system. */
class StageLimitProcessTests extends Story {

  private static final String PLAN = "Plan the next gate";
  private static final List<String> BEFORE_OPERATION =
      List.of("design", "development", "verification", "deployment");

  @Test
  void allowsAStageAsLongAsItsRiskClassDoes() {
    String critical = aSystemThatCameToDeployment("critical");
    String high = aSystemThatCameToDeployment("high");
    String low = aSystemThatCameToDeployment("low");

    clock.passes(days(29));
    assertThat(late(critical, high, low)).isEmpty();
    clock.passes(days(2));
    assertThat(late(critical, high, low)).containsExactly(critical);
    clock.passes(days(15));
    assertThat(late(critical, high, low)).containsExactly(critical, high);
    clock.passes(days(15));
    assertThat(late(critical, high, low)).containsExactly(critical, high, low);
  }

  @Test
  void asksAgainWhenThePlannedDayHasPassedAndTakesTheGateMeanwhile() {
    String system = aSystemAt("deployment", "built", "critical");
    String suspended = aSystemThatCameToDeployment("critical");
    decideOn(systemOwner.reaches(suspended, "gate"), "passed");
    systemOwner.reaches(suspended, "suspension");
    clock.passesQuietlyTo(today().plusDays(91));

    systemOwner.completes(system, PLAN, Words.goOn(today().plusDays(5)));
    systemOwner.completes(suspended, PLAN, Words.goOn(today().plusDays(5)));
    clock.passes(days(4));
    assertThat(late(system, suspended)).isEmpty();
    clock.passes(days(2));
    assertThat(late(system, suspended)).containsExactly(system, suspended);

    decideOn(systemOwner.reaches(system, "gate"), "passed");
    decideOn(systemOwner.reaches(suspended, "resumption"), "passed");
    assertStands(system, "operation");
    assertStands(suspended, "operation");
    assertThat(late(system, suspended)).isEmpty();
  }

  @Test
  void stopsWhatWasNeverInUseAndRetiresWhatWas() {
    Map<String, String> neverUsed = atEveryStage(stage -> aSystemAt(stage, "built", "critical"));
    Map<String, String> reopened = atEveryStage(stage -> aSystemReopenedAt(stage, "critical"));
    String suspended = aSystemAt("suspended", "built", "critical");
    String retiring = aSystemAt("retirement", "built", "critical");
    clock.passesQuietlyTo(today().plusDays(121));

    neverUsed.values().forEach(this::stop);
    reopened.values().forEach(this::stop);
    stop(suspended);
    stop(retiring);

    neverUsed.values().forEach(this::assertStopped);
    reopened.forEach(
        (stage, system) -> {
          decideOn(theOpenCaseOf(system), "rework");
          assertStands(system, stage);
          assertThat(file(system).get("state").asText()).isEqualTo("running");
        });
    for (String system : List.of(suspended, retiring)) {
      decideOn(theOpenCaseOf(system), "passed");
      assertEnded(system, "System retired");
    }
  }

  private String aSystemThatCameToDeployment(String riskClass) {
    String system = aSystemAt("verification", "built", riskClass);
    decideOn(systemOwner.reaches(system, "gate"), "passed");
    return system;
  }

  private static Map<String, String> atEveryStage(Function<String, String> aSystemAt) {
    return BEFORE_OPERATION.stream().collect(Collectors.toMap(stage -> stage, aSystemAt));
  }

  private List<String> late(String... systems) {
    return Stream.of(systems).filter(system -> systemOwner.isOffered(system, PLAN)).toList();
  }

  private void stop(String system) {
    systemOwner.completes(system, PLAN, Words.stop());
  }

  private void assertStopped(String system) {
    assertEnded(system, "System stopped");
    assertStands(system, "ended");
    assertThat(page("/systems/" + system)).contains("Stopped by its owner", Words.USERS_EFFECT);
  }
}
