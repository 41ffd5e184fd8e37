package io.gatehouse.story;

import static io.gatehouse.story.StoryAssertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SystemRegistrationProcessTests extends Story {

  @Test
  void registersASystemAndStartsItsLife() {
    String key = aRegistrationWithAnOwner();

    riskOfficer.completes(key, "Classify risk", Words.classification("limited", "none"));

    assertEnded(key, "System registered");
    String system = systemOf(key);
    assertStands(system, "design");
    assertThat(system(system).get("owner").asText()).isEqualTo("system-owner");
    assertThat(system(system).get("aiActCategory").asText()).isEqualTo("minimal");
    assertThat(file(system).get("state").asText()).isEqualTo("running");
  }

  @Test
  void passesOwnershipOnUntilSomebodyAccepts() {
    String key = developer.starts("system-registration", Words.aSystem(aName()));
    complianceLead.completes(key, "Triage registration", Words.triage("register"));

    systemOwner.completes(
        key,
        "Accept ownership",
        Map.of(
            "ownership", "passed-on",
            "proposedOwner", "system-owner-2",
            "reason", Words.REASON));

    assertThat(systemOwner.isOffered(key, "Accept ownership")).isFalse();
    otherOwner.completes(key, "Accept ownership", Map.of("ownership", "accepted"));
    assertThat(system(systemOf(key)).get("owner").asText()).isEqualTo("system-owner-2");
  }

  @Test
  void stopsAProhibitedSystemAndTellsTopManagement() {
    String key = aRegistrationWithAnOwner();

    riskOfficer.completes(key, "Classify risk", Words.classification("limited", "prohibited"));

    assertEnded(key, "System prohibited");
    assertStands(systemOf(key), "ended");
    String name = system(systemOf(key)).get("name").asText();
    assertThat(mailbox).holds("Prohibited AI practice: " + name).to(topManagement);
  }

  @Test
  void mergesARepetition() {
    String name = aName();
    String first = developer.starts("system-registration", Words.aSystem(name));
    String second = developer.starts("system-registration", Words.aSystem(name));

    complianceLead.completes(
        second,
        "Triage registration",
        Map.of("triage", "merge", "mergeInto", systemOf(first), "reason", Words.REASON));

    assertEnded(second, "Registration merged");
    assertThat(system(systemOf(second)).get("stage").asText()).isEqualTo("ended");
  }

  @Test
  void dismissesWhatIsNoAiSystem() {
    String key = developer.starts("system-registration", Words.aSystem(aName()));

    complianceLead.completes(key, "Triage registration", Words.triage("dismiss"));

    assertEnded(key, "Registration dismissed");
    assertStands(systemOf(key), "ended");
  }

  @Test
  void endsTheRecordWhenWithdrawn() {
    String key = developer.starts("system-registration", Words.aSystem(aName()));
    String system = systemOf(key);

    developer.withdraws(key);

    assertThat(file(key).get("state").asText()).isEqualTo("withdrawn");
    assertStands(system, "ended");
  }

  private String aRegistrationWithAnOwner() {
    String key = developer.starts("system-registration", Words.aSystem(aName()));
    complianceLead.completes(key, "Triage registration", Words.triage("register"));
    systemOwner.completes(key, "Accept ownership", Map.of("ownership", "accepted"));
    return key;
  }
}
