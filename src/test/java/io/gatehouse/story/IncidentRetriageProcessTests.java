package io.gatehouse.story;

import static io.gatehouse.story.StoryAssertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** More becomes known: the clocks are counted anew from the same moment, and none is forgotten. */
class IncidentRetriageProcessTests extends RetriageStory {

  private static final String DUTY = "market-surveillance";

  @ParameterizedTest
  @CsvSource({
    "harm, death, 10, 40, AI Act Art. 73(4), 1",
    "widespread, yes, 2, 32, AI Act Art. 73(3), 2",
    "criticalInfrastructure, irreversible, 2, 32, AI Act Art. 73(3), 1"
  })
  void shortensTheClockFromTheSameAwareness(
      String question, String answer, int initial, int complete, String basis, int severity) {
    String incident = aSeriousIncident();
    Instant aware = aware(incident);
    assertThat(taskDue(incident, AUTHORITY)).isEqualTo(aware.plus(days(15)));

    triageAgain(incident, "harm", "serious-health", question, answer);

    assertThat(file(incident).get("severity").asInt()).isEqualTo(severity);
    assertThat(aware(incident)).isEqualTo(aware);
    assertThat(due(incident, DUTY)).isEqualTo(aware.plus(days(initial)));
    assertThat(completeDue(incident, DUTY)).isEqualTo(aware.plus(days(complete)));
    assertThat(clock(incident, DUTY, "initial").get("basis").asText()).isEqualTo(basis);
    assertThat(taskDue(incident, AUTHORITY)).isEqualTo(aware.plus(days(initial)));
    assertThat(complianceLead.isShown(incident, AUTHORITY).get("basis").asText()).isEqualTo(basis);
    assertThat(history(incident, DUTY, "initial")).containsExactly("replaced", "running");
    assertThat(history(incident, DUTY, "complete")).containsExactly("replaced", "running");
    JsonNode replaced = allOf(incident, DUTY, "initial").get(0);
    assertThat(Instant.parse(replaced.get("due").asText())).isEqualTo(aware.plus(days(15)));
    assertThat(history(incident, "customers", "initial")).containsExactly("running");
    assertThat(openTasks(incident)).filteredOn(AUTHORITY::equals).hasSize(1);
  }

  @Test
  void leavesNoMoreTimeToContainThanAGraverIncidentHas() {
    String incident = aTriagedIncidentOf(aSystemAt("operation", "built", "high"));
    Instant loose = taskDue(incident, "Contain incident");

    triageAgain(incident, "harm", "death");

    Instant tight = taskDue(incident, "Contain incident");
    assertThat(tight).isBefore(loose.minus(days(1)));
    assertThat(tight)
        .isBetween(
            aware(incident).plus(Duration.ofMinutes(239)),
            aware(incident).plus(Duration.ofHours(5)));
    triageAgain(incident);
    assertThat(taskDue(incident, "Contain incident")).isEqualTo(tight);
  }

  @Test
  void changesNothingWhereNothingElseIsKnown() {
    String incident = aSeriousIncident();
    JsonNode before = file(incident).get("clocks");

    triageAgain(incident, "harm", "serious-health");

    assertThat(file(incident).get("clocks")).isEqualTo(before);
    assertThat(openTasks(incident))
        .containsExactlyInAnyOrder("Contain incident", AUTHORITY, CUSTOMERS, MANAGEMENT);
  }

  @Test
  void endsTheDutiesOfWhatTurnsOutHarmlessAndBeginsThemAnewAsOftenAsNeeded() {
    String incident = aSeriousIncident();
    Instant aware = aware(incident);
    triageAgain(incident, "harm", "death");

    triageAgain(incident);

    assertThat(file(incident).get("severity").asInt()).isEqualTo(4);
    assertThat(duties(incident)).isEmpty();
    assertThat(openTasks(incident)).containsExactly("Contain incident");
    assertThat(complianceLead.isOffered(incident, AUTHORITY)).isFalse();
    assertThat(history(incident, DUTY, "initial")).containsExactly("replaced", "lapsed");
    assertThat(history(incident, "customers", "complete")).containsExactly("lapsed");

    triageAgain(incident, "harm", "serious-health");

    assertThat(openTasks(incident))
        .containsExactlyInAnyOrder("Contain incident", AUTHORITY, CUSTOMERS, MANAGEMENT);
    assertThat(taskDue(incident, AUTHORITY)).isEqualTo(aware.plus(days(15)));
    assertThat(history(incident, DUTY, "initial")).containsExactly("replaced", "lapsed", "running");
    triageAgain(incident);
    assertThat(openTasks(incident)).containsExactly("Contain incident");
    triageAgain(incident, "harm", "death");
    assertThat(taskDue(incident, AUTHORITY)).isEqualTo(aware.plus(days(10)));
    sendAll(incident);
    assertThat(state(incident, DUTY)).isEqualTo("met");
  }

  @Test
  void endsWithTheSystemThatWasTheCause() {
    String incident = aSeriousIncident();

    triageAgain(incident, "harm", "serious-health", "causalLink", "unlikely");

    assertThat(duties(incident)).containsExactlyInAnyOrder("customers", "management");
    assertThat(history(incident, DUTY, "initial")).containsExactly("lapsed");
    assertThat(openTasks(incident)).doesNotContain(AUTHORITY);
  }

  @Test
  void beginsANewDutyFromTheFirstAwarenessThoughItsTimeIsUp() {
    String incident = aTriagedIncidentOf(aSystemAt("operation", "built", "low"));
    assertThat(duties(incident)).isEmpty();
    clock.passes(Span.days(4));

    triageAgain(incident, "personalData", "breach");

    Instant due = due(incident, "data-protection");
    assertThat(due).isEqualTo(aware(incident).plus(Duration.ofHours(72)));
    assertThat(taskDue(incident, DATA_PROTECTION)).isEqualTo(due);
    assertThat(clock(incident, "data-protection", "initial").get("lastDay").isNull()).isTrue();
    JsonNode form = complianceLead.isShown(incident, DATA_PROTECTION);
    assertThat(form.get("late").asText()).isEqualTo("yes");
    assertThat(mailbox).holds("Overdue: " + DATA_PROTECTION).about(incident).to(complianceLead);
    assertThat(duties(incident)).containsExactlyInAnyOrder("data-protection", "customers");
    assertThat(file(incident).get("severity").asInt()).isEqualTo(3);
  }

  @Test
  void leavesWhatWasReportedAsItIs() {
    String incident = aSeriousIncident();
    Instant aware = aware(incident);
    send(incident, AUTHORITY, "initial");
    send(incident, CUSTOMERS, "complete");

    triageAgain(incident, "harm", "death");

    assertThat(history(incident, DUTY, "initial")).containsExactly("met");
    assertThat(due(incident, DUTY)).isEqualTo(aware.plus(days(15)));
    assertThat(history(incident, DUTY, "complete")).containsExactly("replaced", "running");
    assertThat(taskDue(incident, AUTHORITY + " in full")).isEqualTo(aware.plus(days(40)));
    assertThat(history(incident, "customers", "complete")).containsExactly("met");
    sendInFull(incident, AUTHORITY);
    triageAgain(incident, "harm", "death", "widespread", "yes");
    assertThat(history(incident, DUTY, "initial")).containsExactly("met");
    assertThat(history(incident, DUTY, "complete")).containsExactly("replaced", "met");
    assertThat(openTasks(incident)).containsExactlyInAnyOrder("Contain incident", MANAGEMENT);
  }

  @Test
  void asksForTheCompleteReportOnlyWhereTheFirstWentOutBeforeTheDutyLapsed() {
    String incident = aSeriousIncident();
    send(incident, AUTHORITY, "initial");
    triageAgain(incident);
    assertThat(history(incident, DUTY, "initial")).containsExactly("met");
    assertThat(history(incident, DUTY, "complete")).containsExactly("lapsed");
    assertThat(openTasks(incident)).containsExactly("Contain incident");

    triageAgain(incident, "harm", "serious-health");

    assertThat(openTasks(incident)).contains(AUTHORITY + " in full").doesNotContain(AUTHORITY);
    sendInFull(incident, AUTHORITY);
    assertThat(history(incident, DUTY, "complete")).isEqualTo(List.of("lapsed", "met"));
  }

  @Test
  void happensWhereverTheResponseIs() {
    String incident = aSeriousIncident();
    limit(incident);
    triageAgain(incident, "harm", "minor");
    assertThat(openTasks(incident)).containsExactlyInAnyOrder("Analyse cause", CUSTOMERS);
    analyse(incident, "not-needed");
    triageAgain(incident, "harm", "serious-health");
    assertThat(openTasks(incident))
        .containsExactlyInAnyOrder("Record lessons", AUTHORITY, CUSTOMERS, MANAGEMENT);
    learn(incident);
    triageAgain(incident);
    clock.settles();

    assertThat(openTasks(incident)).containsExactly("Confirm closure"); // it was grave once
    assertThat(history(incident, "customers", "initial"))
        .containsExactly("replaced", "replaced", "lapsed");
    confirm(incident);
    assertEnded(incident, "Incident closed");
  }

  @Test
  void learnsWhichSystemItWas() {
    String incident = aTriagedIncidentOf("", "harm", "serious-health");
    assertThat(duties(incident)).doesNotContain("provider", "supplier");
    String system = aSystemAt("operation", "bought", "high");

    triageAgain(incident, "harm", "serious-health", "systemId", system);

    assertThat(file(incident).get("system").asText()).isEqualTo(system);
    assertThat(duties(incident)).contains("provider", "supplier");
    assertThat(supplierManager.isOffered(incident, "Notify provider of the system")).isTrue();
    assertThat(supplierManager.isOffered(incident, "Notify supplier")).isTrue();
    assertThat(history(incident, DUTY, "initial")).containsExactly("running");
  }
}
