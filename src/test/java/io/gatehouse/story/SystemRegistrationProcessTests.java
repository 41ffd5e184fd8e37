package io.gatehouse.story;

import static io.gatehouse.story.StoryAssertions.assertThat;

import java.util.HashMap;
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
    assertThat(entry(first, "Merged with what " + second + " reported").get("values").toString())
        .contains("Sorts incoming letters by what they ask for.");
  }

  @Test
  void mergesWithASystemOfAnotherName() {
    String known = aSystemAt("operation");
    String report = developer.starts("system-registration", Words.aSystem("Post robot"));

    complianceLead.completes(
        report,
        "Triage registration",
        Map.of("triage", "merge", "mergeInto", known, "reason", Words.REASON));

    assertEnded(report, "Registration merged");
    assertThat(page("/cases/" + known)).contains("Merged with what " + report + " reported");
  }

  @Test
  void keepsWhichVersionOfTheTableClassedTheSystem() {
    String key = aRegistrationWithAnOwner();
    Map<String, Object> answers = new HashMap<>(Words.classification("serious", "none"));
    answers.put("inScope", "no");
    answers.put("scopeJustification", "It is used by our customers only.");

    riskOfficer.completes(key, "Classify risk", answers);

    var system = system(systemOf(key));
    assertThat(system.get("riskClass").asText()).isEqualTo("moderate");
    assertThat(system.get("inScope").asBoolean()).isFalse();
    assertThat(system.get("scopeJustification").asText())
        .isEqualTo(answers.get("scopeJustification"));
    var classed = entry(key, "risk class");
    assertThat(classed.get("what").asText()).isEqualTo("decided");
    assertThat(classed.get("values").get("riskClass").asText()).isEqualTo("moderate");
    assertThat(classed.get("values").get("tableVersion").asInt()).isPositive();
  }

  @Test
  void dismissesWhatIsNoAiSystem() {
    String key = developer.starts("system-registration", Words.aSystem(aName()));

    complianceLead.completes(key, "Triage registration", Words.triage("dismiss"));

    assertEnded(key, "Registration dismissed");
    assertStands(systemOf(key), "ended");
  }

  private String aRegistrationWithAnOwner() {
    String key = developer.starts("system-registration", Words.aSystem(aName()));
    complianceLead.completes(key, "Triage registration", Words.triage("register"));
    systemOwner.completes(key, "Accept ownership", Map.of("ownership", "accepted"));
    return key;
  }
}
