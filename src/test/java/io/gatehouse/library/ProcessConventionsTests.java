package io.gatehouse.library;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.Collaboration;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.LaneSet;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every process model keeps to, so that people can read all of them once they read one. */
class ProcessConventionsTests {

  private static final String LIFE_CYCLE = "ai-system-lifecycle";
  private static final Set<String> FORBIDDEN =
      Set.of(
          "scriptTask",
          "camunda:script",
          "camunda:class",
          "camunda:delegateExpression",
          "Listener",
          "camunda:connector",
          "inclusiveGateway",
          "complexGateway",
          "bioc:",
          "color:");

  static Stream<ProcessModel> processes() {
    return ProcessLibrary.processes().stream();
  }

  @ParameterizedTest
  @MethodSource("processes")
  void isOneProcessInAFileOfItsName(ProcessModel model) {
    assertThat(model.path().getFileName()).hasToString(model.id() + ".bpmn");
    assertThat(model.id()).matches("[a-z]+(-[a-z]+)+");
    assertThat(model.all(Process.class)).hasSize(1);
    assertThat(model.all(Collaboration.class)).isEmpty();
    assertThat(model.all(LaneSet.class)).isEmpty();
    assertThat(FORBIDDEN).noneMatch(model.text()::contains);
    assertThat(ProcessLibrary.TOPICS).contains(model.topic());
  }

  @ParameterizedTest
  @MethodSource("processes")
  void tellsWhatItIs(ProcessModel model) {
    Process process = model.process();
    assertThat(process.getName()).matches("[A-Z].{4,}");
    assertThat(process.isExecutable()).isTrue();
    assertThat(process.getCamundaHistoryTimeToLiveString()).matches("P\\d+D");
    assertThat(process.getDocumentations()).hasSize(1);
    assertThat(process.getDocumentations().iterator().next().getTextContent())
        .hasSizeBetween(60, 400)
        .endsWith(".");
    assertThat(ProcessModel.words(process, "iso"))
        .isNotEmpty()
        .isSubsetOf(ProcessLibrary.isoReferences());
    assertThat(ProcessModel.properties(process).keySet())
        .isSubsetOf("iso", "prefix", "title", "severities", "confidential");
    assertThat(ProcessModel.properties(process).getOrDefault("confidential", "true"))
        .isEqualTo("true");
  }

  /** What people start is listed under what they call it, not under the name of its process. */
  @ParameterizedTest
  @MethodSource("processes")
  void namesCasesAfterARequiredAnswerOfTheirStartForm(ProcessModel model) {
    String title = ProcessModel.properties(model.process()).get("title");
    List<String> answers =
        model.all(StartEvent.class).stream()
            .map(StartEvent::getCamundaFormRef)
            .filter(Objects::nonNull)
            .flatMap(form -> ProcessLibrary.form(form).components().stream())
            .filter(field -> field.path("validate").path("required").asBoolean())
            .map(field -> field.path("key").asText())
            .toList();
    if (model.process().isCamundaStartableInTasklist()) {
      assertThat(answers).contains(title);
    } else {
      assertThat(title).isNull();
    }
  }

  @Test
  void givesEachKindOfCaseAPrefixOfItsOwn() {
    assertThat(processes().map(model -> ProcessModel.properties(model.process()).get("prefix")))
        .filteredOn(prefix -> prefix != null)
        .doesNotHaveDuplicates()
        .allMatch(prefix -> prefix.matches("[A-Z]{3,4}"));
  }

  @ParameterizedTest
  @MethodSource("processes")
  void isSmallEnoughToHold(ProcessModel model) {
    if (!model.id().equals(LIFE_CYCLE)) {
      assertThat(model.all(Activity.class))
          .filteredOn(activity -> !(activity instanceof SubProcess))
          .hasSizeLessThanOrEqualTo(12);
    }
  }

  /** What a called process throws is caught where it is called. */
  @ParameterizedTest
  @MethodSource("processes")
  void catchesWhatItsCallsThrow(ProcessModel model) {
    Set<String> caught =
        model.all(CatchEvent.class).stream()
            .flatMap(e -> e.getChildElementsByType(ErrorEventDefinition.class).stream())
            .map(e -> e.getError().getErrorCode())
            .collect(toSet());
    for (CallActivity call : model.all(CallActivity.class)) {
      for (ProcessModel called : ProcessLibrary.called(call.getCalledElement())) {
        assertThat(called.errorsThrown()).as(call.getId()).isSubsetOf(caught);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("processes")
  void pairsParallelGatewaysAndLeavesThemAndJoinsUnlabelled(ProcessModel model) {
    var parallel = model.all(ParallelGateway.class);
    assertThat(parallel).allMatch(gateway -> gateway.getName() == null);
    assertThat(parallel)
        .filteredOn(gateway -> gateway.getOutgoing().size() > 1)
        .hasSize((int) parallel.stream().filter(g -> g.getIncoming().size() > 1).count());
    assertThat(model.all(Gateway.class))
        .allMatch(
            gateway -> gateway.getIncoming().size() == 1 || gateway.getOutgoing().size() == 1);
  }

  @ParameterizedTest
  @MethodSource("processes")
  void asksAtEverySplitAndAnswersOnEveryFlow(ProcessModel model) {
    for (ExclusiveGateway gateway : model.all(ExclusiveGateway.class)) {
      if (gateway.getOutgoing().size() == 1) {
        assertThat(gateway.getName()).as(gateway.getId()).isNull();
        continue;
      }
      assertThat(gateway.getName()).as(gateway.getId()).endsWith("?");
      assertThat(gateway.getDefault()).as(gateway.getId()).isNotNull();
      assertThat(gateway.getOutgoing())
          .extracting(SequenceFlow::getName)
          .doesNotContainNull()
          .doesNotHaveDuplicates();
      assertThat(gateway.getOutgoing())
          .allMatch(
              flow -> flow.equals(gateway.getDefault()) == ProcessModel.condition(flow).isEmpty());
    }
    assertThat(model.all(EventBasedGateway.class)).allMatch(wait -> wait.getName() == null);
  }

  @ParameterizedTest
  @MethodSource("processes")
  void joinsFlowsVisibly(ProcessModel model) {
    assertThat(model.all(FlowNode.class))
        .filteredOn(node -> !(node instanceof Gateway))
        .allMatch(node -> node.getIncoming().size() <= 1 && node.getOutgoing().size() <= 1);
  }

  @ParameterizedTest
  @MethodSource("processes")
  void callsOnlyWhatIsThereAndAsACase(ProcessModel model) {
    for (CallActivity call : model.all(CallActivity.class)) {
      assertThat(ProcessLibrary.called(call.getCalledElement())).isNotEmpty();
      assertThat(call.getCamundaCalledElementBinding()).isIn(null, "latest");
      assertThat(call.getExtensionElements().getChildElementsByType(CamundaIn.class))
          .anyMatch(in -> in.getCamundaBusinessKey() != null);
    }
  }

  @ParameterizedTest
  @MethodSource("processes")
  void canBeWithdrawnWhenItIsACaseOfItsOwn(ProcessModel model) {
    Map<String, String> properties = ProcessModel.properties(model.process());
    boolean withdrawable = properties.containsKey("prefix") && !model.id().equals(LIFE_CYCLE);
    assertThat(model.text().contains("name=\"withdrawal-requested\"")).isEqualTo(withdrawable);
    assertThat(model.all(EndEvent.class).stream().anyMatch(e -> e.getName().endsWith(" withdrawn")))
        .isEqualTo(withdrawable);
    assertThat(model.all(SubProcess.class))
        .filteredOn(SubProcess::triggeredByEvent)
        .flatExtracting(SubProcess::getFlowElements)
        .filteredOn(StartEvent.class::isInstance)
        .allMatch(
            start ->
                ((StartEvent) start).isInterrupting() || !start.getName().startsWith("Withdrawal"));
  }

  @ParameterizedTest
  @MethodSource("processes")
  void startsWithAFormExactlyWhenPeopleMayStartIt(ProcessModel model) {
    boolean startable = model.process().isCamundaStartableInTasklist();
    assertThat(model.process().getChildElementsByType(StartEvent.class))
        .hasSize(1)
        .allMatch(start -> (start.getCamundaFormRef() != null) == startable);
    assertThat(model.all(UserTask.class)).allMatch(task -> task.getCamundaFormKey() == null);
  }
}
