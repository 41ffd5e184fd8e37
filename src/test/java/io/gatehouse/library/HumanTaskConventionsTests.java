package io.gatehouse.library;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.identity.Role;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every human task has a role, a deadline, a form, clauses, and an outcome that the flow asks for.
 */
class HumanTaskConventionsTests {

  private static final Pattern ROLE = Pattern.compile("\\$\\{roles\\.of\\('([a-z-]+)'\\)}");
  private static final Pattern ROLE_AT_RUN_TIME = Pattern.compile("\\$\\{roles\\.of\\([^']+\\)}");
  private static final Pattern ANSWER = Pattern.compile("(\\w+) == '([\\w-]+)'");
  private static final Pattern ALLOWANCE = Pattern.compile("\\d+ working days?|P\\d+D|PT\\d+[HM]");
  private static final Set<String> PLACES =
      Set.of("holder", "deputy", "manager", "managers-manager");

  static Stream<Arguments> tasks() {
    return ProcessLibrary.processes().stream()
        .flatMap(
            model ->
                model.all(UserTask.class).stream()
                    .map(task -> Arguments.of(model, task.getId(), task)));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("tasks")
  void isForARoleOrSomebodyWhomTheCaseKnows(ProcessModel model, String id, UserTask task) {
    String groups = Objects.requireNonNullElse(task.getCamundaCandidateGroups(), "");
    String users = Objects.requireNonNullElse(task.getCamundaCandidateUsers(), "");
    var role = ROLE.matcher(groups);
    if (role.matches()) {
      assertThat(Role.of(role.group(1))).isNotNull();
    } else {
      assertThat(ROLE_AT_RUN_TIME.matcher(groups).matches() || users.startsWith("${")).isTrue();
    }
    assertThat(groups.isEmpty()).isNotEqualTo(users.isEmpty());
    assertThat(task.getCamundaAssignee()).isNull();
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("tasks")
  void isWorkedByAFormOfItsOwnTopic(ProcessModel model, String id, UserTask task) {
    assertThat(task.getCamundaFormRefBinding()).isEqualTo("deployment");
    assertThat(ProcessLibrary.form(task.getCamundaFormRef()).path().getParent().getFileName())
        .isEqualTo(model.path().getParent().getFileName());
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("tasks")
  void saysWhichClausesItServes(ProcessModel model, String id, UserTask task) {
    assertThat(ProcessModel.words(task, "iso"))
        .isNotEmpty()
        .isSubsetOf(ProcessLibrary.isoReferences());
    assertThat(ProcessModel.properties(task).keySet()).isSubsetOf("iso", "outcome", "fourEyes");
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("tasks")
  void excludesStartersDoersOfTasksAndHoldersOfRolesThatExist(
      ProcessModel model, String id, UserTask task) {
    for (String earlier : ProcessModel.words(task, "fourEyes")) {
      if (earlier.equals("starter")) {
        continue;
      }
      if (earlier.startsWith("role:")) {
        assertThat(Role.of(earlier.substring(5))).isNotNull();
        continue;
      }
      if (earlier.startsWith("named:")) {
        String[] named = earlier.substring(6).split("\\.");
        UserTask naming = model.userTask(named[0]).orElseThrow();
        assertThat(ProcessLibrary.form(naming.getCamundaFormRef()).field(named[1])).isPresent();
        continue;
      }
      boolean known =
          earlier.startsWith("parent:")
              ? ProcessLibrary.processes().stream()
                  .anyMatch(other -> other.userTask(earlier.substring(7)).isPresent())
              : model.userTask(earlier).isPresent();
      assertThat(known).as(earlier).isTrue();
    }
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("tasks")
  void isDueByTheTableWhateverTheRiskOrSeverity(ProcessModel model, String id, UserTask task) {
    for (String risk : model.risks()) {
      var rules =
          ProcessLibrary.ask(
              "task-deadlines", Map.of("process", model.id(), "task", id, "risk", risk));
      assertThat(rules).as(risk).hasSize(1);
      Map<String, Object> rule = rules.get(0);
      if (rule.get("dueIn") != null || task.getCamundaDueDate() == null) {
        assertThat(Objects.toString(rule.get("dueIn"))).matches(ALLOWANCE);
      }
      assertThat(rule.get("remindBefore").toString().split(", "))
          .allMatch(before -> ALLOWANCE.matcher(before).matches());
      assertThat(rungs(rule.get("ladder"))).isNotEmpty();
    }
  }

  @Test
  void climbsLaddersToPeopleWhoExist() {
    for (String ladder : List.of("standard", "gate", "urgent", "concern")) {
      for (Map<String, Object> rung : rungs(ladder)) {
        assertThat(rung.get("after").toString()).matches(ALLOWANCE);
        String to = rung.get("to").toString();
        assertThat(PLACES.contains(to) || Role.of(to) != null).isTrue();
      }
    }
  }

  private static List<Map<String, Object>> rungs(Object ladder) {
    return ProcessLibrary.ask("escalation-ladder", Map.of("ladder", ladder));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("tasks")
  void decidesByNamedValues(ProcessModel model, String id, UserTask task) {
    for (String outcome : ProcessModel.words(task, "outcome")) {
      assertThat(answers(task, outcome))
          .hasSizeGreaterThan(1)
          .allMatch(value -> value.matches("[a-z]+(-[a-z]+)*"));
      var field = ProcessLibrary.form(task.getCamundaFormRef()).field(outcome).orElseThrow();
      assertThat(field.path("type").asText()).isIn("radio", "select");
      assertThat(field.path("validate").path("required").asBoolean()).isTrue();
    }
  }

  /** The next gateway asks for the decision, and each answer of the form is a flow of its name. */
  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("tasks")
  void isFollowedByAGatewayWithAFlowForEachAnswer(ProcessModel model, String id, UserTask task) {
    for (String outcome : ProcessModel.words(task, "outcome")) {
      ExclusiveGateway gateway = nextSplit(task);
      assertThat(gateway.getOutgoing())
          .extracting(SequenceFlow::getName)
          .containsExactlyInAnyOrderElementsOf(
              answers(task, outcome).stream().map(answer -> answer.replace('-', ' ')).toList());
      for (SequenceFlow flow : gateway.getOutgoing()) {
        String answer = flow.getName().replace(' ', '-');
        assertThat(ProcessModel.condition(flow))
            .isIn("", "${%s == '%s'}".formatted(outcome, answer));
      }
    }
  }

  private static ExclusiveGateway nextSplit(FlowNode node) {
    FlowNode next = node.getOutgoing().iterator().next().getTarget();
    return next instanceof ExclusiveGateway gateway && gateway.getOutgoing().size() > 1
        ? gateway
        : nextSplit(next);
  }

  /** The flow asks for answers that the form offers, and its default takes those that are left. */
  @Test
  void isAskedForByGatewaysInItsOwnWords() {
    for (ProcessModel model : ProcessLibrary.processes()) {
      for (ExclusiveGateway gateway : model.all(ExclusiveGateway.class)) {
        for (String outcome : outcomes()) {
          Set<String> asked = asked(gateway, outcome);
          Set<String> left = new HashSet<>(answers(outcome));
          assertThat(left).as(gateway.getId()).containsAll(asked);
          left.removeAll(asked);
          assertThat(asked.isEmpty() || !left.isEmpty()).as(gateway.getId()).isTrue();
        }
      }
    }
  }

  private static Set<String> asked(ExclusiveGateway gateway, String outcome) {
    return gateway.getOutgoing().stream()
        .map(SequenceFlow.class::cast)
        .flatMap(flow -> ANSWER.matcher(ProcessModel.condition(flow)).results())
        .filter(result -> result.group(1).equals(outcome))
        .map(result -> result.group(2))
        .collect(toSet());
  }

  private static Set<String> outcomes() {
    return userTasks().flatMap(t -> ProcessModel.words(t, "outcome").stream()).collect(toSet());
  }

  private static Set<String> answers(String outcome) {
    return userTasks()
        .filter(task -> ProcessModel.words(task, "outcome").contains(outcome))
        .flatMap(task -> answers(task, outcome).stream())
        .collect(toSet());
  }

  private static List<String> answers(UserTask task, String outcome) {
    return FormFile.values(
        ProcessLibrary.form(task.getCamundaFormRef()).field(outcome).orElseThrow());
  }

  private static Stream<UserTask> userTasks() {
    return tasks().map(arguments -> (UserTask) Arrays.asList(arguments.get()).get(2));
  }
}
