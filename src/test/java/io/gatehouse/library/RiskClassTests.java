package io.gatehouse.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which class a system comes into, whatever is answered. */
class RiskClassTests {

  private static final List<String> QUESTIONS =
      List.of(
          "usedBy",
          "influence",
          "failureHarm",
          "affectedGroup",
          "personalData",
          "autonomy",
          "aiActUse");
  private static final List<String> ORDER = List.of("low", "moderate", "high", "critical");

  @ParameterizedTest
  @CsvSource({
    "staff, informs, limited, general, none, supports, none, minimal, low",
    "staff, informs, limited, general, none, supports, limited, limited, moderate",
    "public, informs, limited, general, none, supports, none, minimal, moderate",
    "staff, informs, serious, general, none, supports, none, minimal, moderate",
    "staff, decides, serious, general, none, supports, none, minimal, high",
    "staff, decides, serious, vulnerable, none, supports, none, minimal, critical",
    "staff, informs, severe, general, none, acts-alone, none, minimal, critical",
    "staff, informs, limited, general, none, supports, high, high, high",
    "staff, informs, severe, vulnerable, none, supports, high, high, critical",
    "staff, informs, limited, general, none, supports, prohibited, prohibited, critical"
  })
  void classesByUseDecisionAndFailure(
      String usedBy,
      String influence,
      String harm,
      String group,
      String data,
      String autonomy,
      String use,
      String category,
      String riskClass) {
    var answer = classify(List.of(usedBy, influence, harm, group, data, autonomy, use));
    assertThat(answer).containsEntry("category", category).containsEntry("riskClass", riskClass);
  }

  /** Each answer that says more never leads to a lower class, so that nothing is played down. */
  @Test
  void answersEveryCombinationAndNeverLowerForMore() {
    List<List<String>> all = combinations(0);
    assertThat(all).hasSizeGreaterThan(1000);
    for (List<String> answers : all) {
      int rank = rank(answers);
      for (int question = 0; question < QUESTIONS.size(); question++) {
        List<String> offered = offered(QUESTIONS.get(question));
        int next = offered.indexOf(answers.get(question)) + 1;
        if (next < offered.size()) {
          List<String> more = new ArrayList<>(answers);
          more.set(question, offered.get(next));
          assertThat(rank(more)).as(answers + " and " + more).isGreaterThanOrEqualTo(rank);
        }
      }
    }
  }

  private static final Map<List<String>, Integer> RANKS = new HashMap<>();

  private static int rank(List<String> answers) {
    return RANKS.computeIfAbsent(
        answers, a -> ORDER.indexOf(classify(a).get("riskClass").toString()));
  }

  private static Map<String, Object> classify(List<String> answers) {
    Map<String, Object> inputs = new HashMap<>();
    for (int question = 0; question < QUESTIONS.size(); question++) {
      inputs.put(QUESTIONS.get(question), answers.get(question));
    }
    return ProcessLibrary.ask("risk-class", inputs).get(0);
  }

  private static List<List<String>> combinations(int question) {
    if (question == QUESTIONS.size()) {
      return List.of(List.of());
    }
    List<List<String>> all = new ArrayList<>();
    for (List<String> rest : combinations(question + 1)) {
      for (String answer : offered(QUESTIONS.get(question))) {
        List<String> answers = new ArrayList<>(List.of(answer));
        answers.addAll(rest);
        all.add(answers);
      }
    }
    return all;
  }

  private static List<String> offered(String question) {
    return FormFile.values(ProcessLibrary.form("classify-risk").field(question).orElseThrow());
  }
}
