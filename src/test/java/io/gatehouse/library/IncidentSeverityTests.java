package io.gatehouse.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which severity an incident comes to, whatever triage answers. */
class IncidentSeverityTests {

  private static final String TABLE = "incident-severity";
  private static final String FORM = "triage-incident";

  /** A table is slow to ask, and many questions are asked several times. */
  private static final Map<Map<String, Object>, Map<String, Object>> ASKED =
      new ConcurrentHashMap<>();

  /** From least to worst; a question may have several such orders. */
  private static final Map<String, List<List<String>>> WORSE =
      Map.of(
          "harm",
          List.of(
              List.of("none", "unknown", "minor", "rights", "death"),
              List.of("minor", "serious-health", "death"),
              List.of("minor", "property-environment", "death")),
          "peopleAffected",
          List.of(List.of("none", "few", "dozens", "hundreds"), List.of("unknown", "hundreds")),
          "ongoing",
          List.of(List.of("no", "yes")),
          "criticalInfrastructure",
          List.of(List.of("no", "disrupted", "irreversible")),
          "personalData",
          List.of(List.of("none", "risk-unlikely", "breach")));

  @ParameterizedTest
  @CsvSource({
    "death, few, no, no, none, 1, yes",
    "none, none, no, irreversible, none, 1, yes",
    "serious-health, few, yes, no, none, 1, yes",
    "serious-health, hundreds, no, no, none, 1, yes",
    "serious-health, few, no, disrupted, none, 2, yes",
    "rights, hundreds, yes, no, none, 1, yes",
    "rights, dozens, yes, no, none, 2, yes",
    "property-environment, none, yes, no, none, 1, yes",
    "property-environment, none, no, no, none, 2, yes",
    "minor, few, no, disrupted, none, 2, no",
    "none, hundreds, no, no, breach, 2, no",
    "none, few, no, no, breach, 3, no",
    "none, few, no, no, risk-unlikely, 4, no",
    "minor, hundreds, yes, no, none, 2, no",
    "minor, few, yes, no, none, 3, no",
    "unknown, unknown, no, no, none, 3, no",
    "none, none, yes, no, none, 3, no",
    "none, none, no, no, none, 4, no"
  })
  void classesByHarmPeopleAndWhetherItGoesOn(
      String harm,
      String people,
      String ongoing,
      String infrastructure,
      String data,
      String severity,
      String serious) {
    var answers =
        Map.<String, Object>of(
            "harm", harm,
            "peopleAffected", people,
            "ongoing", ongoing,
            "criticalInfrastructure", infrastructure,
            "personalData", data);
    assertThat(classify(answers))
        .containsEntry("severity", severity)
        .containsEntry("serious", serious);
  }

  @Test
  void asksOnlyForWhatTheFormOffers() {
    Answers.named(TABLE)
        .forEach(
            (question, named) ->
                assertThat(Answers.offered(FORM, question)).as(question).containsAll(named));
  }

  /** An answer in no rule may only be what stands for nothing, or for nobody knows. */
  @Test
  void knowsEveryAnswerThatTellsOfHarm() {
    var silent = Set.of("none", "no", "few", "dozens", "unknown", "risk-unlikely");
    Answers.named(TABLE)
        .forEach(
            (question, named) ->
                assertThat(Answers.offered(FORM, question))
                    .as(question)
                    .allMatch(answer -> named.contains(answer) || silent.contains(answer)));
  }

  @Test
  void answersEveryCombinationOnceAndNeedsEveryRule() {
    Set<Object> why = new HashSet<>();
    for (Map<String, Object> answers : Answers.combinations(questions())) {
      Map<String, Object> answer = classify(answers);
      assertThat(answer.get("severity")).as(answers.toString()).isIn("1", "2", "3", "4");
      assertThat(answer.get("serious")).as(answers.toString()).isIn("yes", "no");
      assertThat(answer.get("whySeverity").toString()).as(answers.toString()).endsWith(".");
      if (answer.get("serious").equals("yes")) {
        assertThat(answer.get("severity")).as(answers.toString()).isIn("1", "2");
      }
      why.add(answer.get("whySeverity"));
    }
    assertThat(why).hasSize(17);
  }

  @Test
  void isNeverLowerWhereOneAnswerIsWorse() {
    for (Map<String, Object> answers : Answers.combinations(questions())) {
      WORSE.forEach(
          (question, orders) -> orders.forEach(order -> climbs(answers, question, order)));
    }
  }

  private static void climbs(Map<String, Object> answers, String question, List<String> order) {
    Map<String, Object> worse = new HashMap<>(answers);
    int severity = 4;
    boolean serious = false;
    for (String answer : order) {
      worse.put(question, answer);
      Map<String, Object> rule = classify(worse);
      int next = Integer.parseInt(rule.get("severity").toString());
      boolean seriousNow = rule.get("serious").equals("yes");
      assertThat(next).as("severity of " + worse).isLessThanOrEqualTo(severity);
      assertThat(seriousNow || !serious).as("serious incident " + worse).isTrue();
      severity = next;
      serious = seriousNow;
    }
  }

  /** What is asked again is what was asked first, with the same answers. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "harm",
        "peopleAffected",
        "ongoing",
        "causalLink",
        "widespread",
        "personalData",
        "criticalInfrastructure"
      })
  void isAskedTheSameAgain(String question) {
    assertThat(Answers.offered("triage-incident-again", question))
        .isEqualTo(Answers.offered(FORM, question));
  }

  private static Map<String, List<String>> questions() {
    Map<String, List<String>> questions = new LinkedHashMap<>();
    Answers.named(TABLE)
        .keySet()
        .forEach(question -> questions.put(question, Answers.offered(FORM, question)));
    return questions;
  }

  private static Map<String, Object> classify(Map<String, Object> answers) {
    return ASKED.computeIfAbsent(
        Map.copyOf(answers),
        asked -> {
          List<Map<String, Object>> rules = ProcessLibrary.ask(TABLE, asked);
          assertThat(rules).as(asked.toString()).hasSize(1);
          return rules.get(0);
        });
  }
}
