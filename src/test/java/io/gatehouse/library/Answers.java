package io.gatehouse.library;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Rule;

/** What the rules of a table ask for, and what may be answered. */
final class Answers {

  private static final Pattern TEXT = Pattern.compile("\"([^\"]+)\"");

  private Answers() {}

  /** By question, what at least one rule names. */
  static Map<String, Set<String>> named(String table) {
    Path file =
        ProcessLibrary.tables().filter(path -> path.endsWith(table + ".dmn")).findFirst().get();
    DecisionTable rules =
        Dmn.readModelFromFile(file.toFile())
            .getModelElementsByType(DecisionTable.class)
            .iterator()
            .next();
    List<Input> inputs = List.copyOf(rules.getInputs());
    Map<String, Set<String>> named = new LinkedHashMap<>();
    for (int column = 0; column < inputs.size(); column++) {
      Set<String> texts =
          named.computeIfAbsent(
              inputs.get(column).getInputExpression().getText().getTextContent(),
              question -> new LinkedHashSet<>());
      for (Rule rule : rules.getRules()) {
        String entry = List.copyOf(rule.getInputEntries()).get(column).getTextContent();
        TEXT.matcher(entry).results().forEach(text -> texts.add(text.group(1)));
      }
    }
    return named;
  }

  /** What a form offers for a question. */
  static List<String> offered(String form, String question) {
    return FormFile.values(ProcessLibrary.form(form).field(question).orElseThrow());
  }

  /** Each way to answer all of these. */
  static List<Map<String, Object>> combinations(Map<String, List<String>> questions) {
    List<Map<String, Object>> all = List.of(Map.of());
    for (var question : questions.entrySet()) {
      List<Map<String, Object>> longer = new ArrayList<>();
      for (Map<String, Object> answers : all) {
        for (String answer : question.getValue()) {
          Map<String, Object> more = new LinkedHashMap<>(answers);
          more.put(question.getKey(), answer);
          longer.add(more);
        }
      }
      all = longer;
    }
    return all;
  }
}
