package io.gatehouse.story;

import static io.gatehouse.story.StoryAssertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A system that was in use ends by the retirement gate only, wherever it stands. */
class UsedSystemProcessTests extends Story {

  @ParameterizedTest
  @ValueSource(strings = {"gate", "retirement"})
  void waitsForItsOwnerWhereAnImportFindsItInRetirement(String type) {
    String system = aSystemAt("retirement");
    assertThat(cases.childrenOf(system)).isEmpty();

    decideOn(systemOwner.reaches(system, type), "rework");
    assertStands(system, "retirement");
    assertThat(theCase(system)).waitsAt("Retirement");

    decideOn(systemOwner.reaches(system, type), "passed");
    assertEnded(system, "System retired");
  }

  @ParameterizedTest
  @ValueSource(strings = {"operation", "suspended"})
  void staysWhereItIsWhenRetirementIsRefused(String stage) {
    String system = aSystemAt(stage);
    String gate = systemOwner.reaches(system, "retirement");
    assertThat(page("/cases/" + gate)).contains("Retirement");

    decideOn(gate, "refused");

    assertEnded(gate, "Gate refused");
    assertStands(system, stage);
    assertThat(file(system).get("state").asText()).isEqualTo("running");
    assertThat(mailbox).holds("Refused at the retirement gate").about(gate).toNobody();
  }

  @Test
  void saysWhichVersionStaysInOperationWhileTheNextIsInItsGates() {
    String system = aSystemAt("deployment");
    decideOn(systemOwner.reaches(system, "gate"), "passed");
    assertThat(page("/systems/" + system)).doesNotContain("stays in operation");

    requests.reopen(system, "development", Words.REASON, "system-owner");

    assertThat(page("/systems/" + system)).contains("Version 1.0 stays in operation");
    assertThat(system(system).get("version").asText()).isEqualTo("1.0");
  }
}
