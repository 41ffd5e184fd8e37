package io.gatehouse.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which class a change comes into, and which stage it re-opens, whatever is answered. */
class ChangeClassTests {

  private static final List<String> QUESTIONS =
      List.of("kind", "newPurpose", "newPeople", "beyondBounds", "harmIfItWaits");

  @ParameterizedTest
  @CsvSource({
    "threshold, low, no, no, no, none, standard, none",
    "threshold, moderate, no, no, no, none, standard, none",
    "threshold, critical, no, no, no, none, normal, none",
    "threshold, unknown, no, no, no, none, normal, none",
    "prompt, low, no, no, no, none, standard, none",
    "prompt, moderate, no, no, no, none, normal, none",
    "infrastructure, high, no, no, no, none, normal, none",
    "model, low, no, no, no, none, normal, none",
    "users, low, no, no, no, none, normal, none",
    "supplier, moderate, no, no, no, none, normal, none",
    "supplier, unknown, no, no, no, none, substantial, verification",
    "supplier, high, no, no, no, none, substantial, verification",
    "model, low, no, no, yes, none, substantial, development",
    "data, critical, no, no, yes, none, substantial, development",
    "prompt, low, no, no, yes, none, substantial, verification",
    "users, low, no, yes, no, none, substantial, design",
    "model, low, yes, no, no, none, substantial, design",
    "purpose, low, no, no, no, none, substantial, design",
    "threshold, low, no, no, no, serious, emergency, none",
    "model, critical, no, no, yes, serious, emergency, none",
    "model, critical, yes, no, no, serious, substantial, design",
    "users, critical, no, yes, no, serious, substantial, design"
  })
  void classesByWhatChangesHowFarAndHowUrgently(
      String kind,
      String risk,
      String newPurpose,
      String newPeople,
      String beyondBounds,
      String harm,
      String changeClass,
      String reopens) {
    var answer = classify(List.of(kind, newPurpose, newPeople, beyondBounds, harm), risk);
    assertThat(answer).containsEntry("changeClass", changeClass).containsEntry("reopens", reopens);
  }

  @Test
  void answersEveryCombinationAndReopensStagesForSubstantialChangesOnly() {
    for (List<String> answers : combinations(0)) {
      for (String risk : ProcessLibrary.RISKS) {
        Map<String, Object> answer = classify(answers, risk);
        assertThat(answer.get("changeClass"))
            .isIn("standard", "normal", "substantial", "emergency");
        assertThat(answer.get("whyClass").toString()).as(answers + " " + risk).endsWith(".");
        if (answer.get("changeClass").equals("substantial")) {
          assertThat(answer.get("reopens")).isIn("design", "development", "verification");
        } else {
          assertThat(answer.get("reopens")).isEqualTo("none");
        }
      }
    }
  }

  /** The higher the risk, the more is looked at first; what is not classified counts as high. */
  @Test
  void neverAsksForLessWhereTheRiskIsHigher() {
    List<String> order = List.of("standard", "normal", "substantial");
    for (List<String> answers : combinations(0)) {
      List<Integer> ranks =
          ProcessLibrary.RISKS.stream()
              .map(risk -> order.indexOf(classify(answers, risk).get("changeClass").toString()))
              .toList();
      assertThat(ranks.subList(0, 4)).as(answers.toString()).isSorted();
      assertThat(ranks.get(4)).as(answers.toString()).isEqualTo(ranks.get(2));
    }
  }

  /** A revision asks what the first form asked, except what is settled by then. */
  @Test
  void asksTheSameWhenItIsRevised() {
    FormFile asked = ProcessLibrary.form("ask-for-change");
    FormFile revised = ProcessLibrary.form("revise-change");
    for (String question : Set.of("kind", "newPurpose", "newPeople", "beyondBounds")) {
      assertThat(FormFile.values(revised.field(question).orElseThrow()))
          .isEqualTo(FormFile.values(asked.field(question).orElseThrow()));
    }
    assertThat(revised.field("systemId")).isEmpty();
    assertThat(revised.field("harmIfItWaits")).isEmpty();
  }

  private static Map<String, Object> classify(List<String> answers, String risk) {
    Map<String, Object> inputs = new HashMap<>(Map.of("riskClass", risk));
    for (int question = 0; question < QUESTIONS.size(); question++) {
      inputs.put(QUESTIONS.get(question), answers.get(question));
    }
    List<Map<String, Object>> rules = ProcessLibrary.ask("change-class", inputs);
    assertThat(rules).as(inputs.toString()).hasSize(1);
    return rules.get(0);
  }

  private static List<List<String>> combinations(int question) {
    if (question == QUESTIONS.size()) {
      return List.of(List.of());
    }
    List<List<String>> all = new ArrayList<>();
    var field = ProcessLibrary.form("ask-for-change").field(QUESTIONS.get(question)).orElseThrow();
    for (List<String> rest : combinations(question + 1)) {
      for (String answer : FormFile.values(field)) {
        List<String> answers = new ArrayList<>(List.of(answer));
        answers.addAll(rest);
        all.add(answers);
      }
    }
    return all;
  }
}
