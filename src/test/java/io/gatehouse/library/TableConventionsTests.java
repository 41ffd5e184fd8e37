package io.gatehouse.library;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every decision table keeps to; what its rules say fits the models and forms. */
class TableConventionsTests {

  private static final Pattern TEXT = Pattern.compile("\"([^\"]+)\"");

  static Stream<Path> tables() {
    return ProcessLibrary.tables();
  }

  @ParameterizedTest
  @MethodSource("tables")
  void isADecisionInAFileOfItsName(Path file) {
    DmnModelInstance table = Dmn.readModelFromFile(file.toFile());
    assertThat(table.getModelElementsByType(Decision.class))
        .anyMatch(decision -> file.getFileName().toString().equals(decision.getId() + ".dmn"))
        .allMatch(decision -> decision.getName().matches("[A-Z].{4,}"));
    assertThat(file.getParent().getFileName().toString()).isEqualTo("tables");
    assertThat(ProcessLibrary.text(file)).doesNotContain("expressionLanguage", "camunda:class");
    for (DecisionTable rules : table.getModelElementsByType(DecisionTable.class)) {
      assertThat(rules.getInputs()).extracting(Input::getLabel).doesNotContainNull();
      assertThat(rules.getRules()).isNotEmpty();
    }
  }

  /** A deadline for a task that is not there would only seem to be one. */
  @Test
  void setsDeadlinesForTasksThatAreThere() {
    Set<String> there =
        ProcessLibrary.processes().stream()
            .flatMap(
                model -> model.all(UserTask.class).stream().map(t -> model.id() + " " + t.getId()))
            .collect(toSet());
    assertThat(rules("task-deadlines"))
        .allSatisfy(rule -> assertThat(there).contains(only(rule, 0) + " " + only(rule, 1)));
  }

  @Test
  void setsDeadlinesBySeveritiesThatTheProcessHas() {
    assertThat(rules("task-deadlines"))
        .allSatisfy(
            rule ->
                assertThat(ProcessLibrary.process(only(rule, 0)).risks())
                    .containsAll(texts(entry(rule, 2))));
  }

  /** Stages that the lifecycle waits at, and the registration before it. */
  @Test
  void limitsTheStagesThatTheLifecycleWaitsAt() {
    Set<String> waitedAt = new HashSet<>(Set.of("operation", "registration"));
    ProcessLibrary.process("ai-system-lifecycle").all(CallActivity.class).stream()
        .filter(call -> call.getCalledElement().equals("lifecycle-stage"))
        .flatMap(
            call -> call.getExtensionElements().getChildElementsByType(CamundaIn.class).stream())
        .filter(in -> "stage".equals(in.getCamundaTarget()))
        .forEach(in -> waitedAt.add(in.getCamundaSourceExpression()));
    Set<String> limited = rules("stage-limits").map(rule -> only(rule, 0)).collect(toSet());
    assertThat(limited).isEqualTo(waitedAt);
    for (String stage : limited) {
      for (String risk : ProcessLibrary.RISKS) {
        var answers = ProcessLibrary.ask("stage-limits", Map.of("stage", stage, "riskClass", risk));
        assertThat(answers).as(stage + " " + risk).hasSize(1);
        if (!stage.equals("operation")) {
          assertThat(answers.get(0).get("limit").toString()).matches("P\\d+[DMY]");
        }
        assertThat(answers.get(0).get("spread").toString()).matches("P\\d+[DMY]");
      }
    }
  }

  /** Each kind once, whatever the level, and each process may come later but not otherwise. */
  @Test
  void saysHowOftenEachKindIsReviewed() {
    Set<String> kinds = rules("review-cadence").map(rule -> only(rule, 0)).collect(toSet());
    for (String kind : kinds) {
      for (String level : ProcessLibrary.RISKS) {
        var answers = ProcessLibrary.ask("review-cadence", Map.of("kind", kind, "level", level));
        assertThat(answers).as(kind + " " + level).hasSize(1);
        Map<String, Object> rule = answers.get(0);
        assertThat(rule.get("every").toString()).matches("P[1-9]\\d*[DMY]");
        assertThat(rule.get("lead").toString()).matches("P\\d+[DMY]");
        assertThat(rule.get("anchor").toString()).isIn("planned", "completion");
        assertThat(rule.get("process").toString()).matches("[a-z]+(-[a-z]+)+");
      }
    }
    assertThat(kinds).contains("system-review", "policy-review");
  }

  @Test
  void climbsLaddersThatDeadlinesName() {
    Set<String> ladders = rules("escalation-ladder").map(rule -> only(rule, 0)).collect(toSet());
    assertThat(rules("task-deadlines"))
        .allSatisfy(
            rule ->
                assertThat(ladders)
                    .contains(
                        texts(rule.getOutputEntries().stream().toList().get(2).getTextContent())
                            .get(0)));
  }

  /** What the table of risk classes asks for is what the form offers, answer by answer. */
  @Test
  void classesByTheAnswersOfTheForm() {
    FormFile form = ProcessLibrary.form("classify-risk");
    DmnModelInstance table = Dmn.readModelFromFile(path("risk-class").toFile());
    for (DecisionTable rules : table.getModelElementsByType(DecisionTable.class)) {
      List<Input> inputs = List.copyOf(rules.getInputs());
      for (int column = 0; column < inputs.size(); column++) {
        String asks = inputs.get(column).getInputExpression().getText().getTextContent();
        Set<String> offered =
            asks.equals("level")
                ? Set.copyOf(ProcessLibrary.RISKS)
                : Set.copyOf(FormFile.values(form.field(asks).orElseThrow()));
        for (Rule rule : rules.getRules()) {
          assertThat(offered).as(asks).containsAll(texts(entry(rule, column)));
        }
      }
    }
  }

  private static Stream<Rule> rules(String table) {
    return Dmn.readModelFromFile(path(table).toFile()).getModelElementsByType(Rule.class).stream();
  }

  private static Path path(String table) {
    return tables().filter(file -> file.endsWith(table + ".dmn")).findFirst().orElseThrow();
  }

  private static String only(Rule rule, int column) {
    return texts(entry(rule, column)).get(0);
  }

  private static String entry(Rule rule, int column) {
    List<InputEntry> entries = List.copyOf(rule.getInputEntries());
    return entries.get(column).getTextContent();
  }

  private static List<String> texts(String entry) {
    return TEXT.matcher(entry).results().map(result -> result.group(1)).toList();
  }
}
