package io.gatehouse.library;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.Collaboration;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.LaneSet;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every process model keeps to, so that people can read all of them once they read one. */
class ProcessConventionsTests {

  private static final String LIFE_CYCLE = "ai-system-lifecycle";
  private static final Pattern VAGUE = Pattern.compile("(Handle|Process|Manage|Perform|Do)\\b.*");
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
    assertThat(ProcessModel.properties(process).keySet()).isSubsetOf("iso", "prefix");
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
  void namesElementsAfterTheirKind(ProcessModel model) {
    for (FlowElement element : model.all(FlowElement.class)) {
      String kind = element.getElementType().getTypeName();
      String prefix =
          element instanceof Task
              ? "Task"
              : element instanceof Gateway
                  ? "Gateway"
                  : switch (kind) {
                    case "startEvent" -> "StartEvent";
                    case "endEvent" -> "EndEvent";
                    case "boundaryEvent" -> "BoundaryEvent";
                    case "callActivity" -> "CallActivity";
                    case "subProcess" -> "SubProcess";
                    case "sequenceFlow" -> "Flow";
                    default -> "Event";
                  };
      assertThat(element.getId()).matches(prefix + "_[A-Z]\\w+");
    }
  }

  @ParameterizedTest
  @MethodSource("processes")
  void saysWhatIsDoneAndWhatHasHappened(ProcessModel model) {
    assertThat(model.all(Task.class))
        .extracting(Task::getName)
        .allMatch(
            name -> name.matches("[A-Z][\\w-]+( [\\w-]+)+") && !VAGUE.matcher(name).matches());
    assertThat(model.all(EndEvent.class))
        .extracting(EndEvent::getName)
        .doesNotContainNull()
        .doesNotHaveDuplicates();
    assertThat(model.all(StartEvent.class)).extracting(StartEvent::getName).doesNotContainNull();
    assertThat(model.all(BoundaryEvent.class))
        .extracting(BoundaryEvent::getName)
        .doesNotContainNull();
    assertThat(model.all(Message.class)).allMatch(m -> m.getName().matches("[a-z]+(-[a-z]+)+"));
    if (!model.id().equals(LIFE_CYCLE)) {
      assertThat(model.all(Activity.class))
          .filteredOn(activity -> !(activity instanceof SubProcess))
          .hasSizeLessThanOrEqualTo(12);
    }
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
    Set<String> known = processes().map(ProcessModel::id).collect(toSet());
    for (CallActivity call : model.all(CallActivity.class)) {
      assertThat(known).contains(call.getCalledElement());
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
        .allMatch(start -> ((StartEvent) start).isInterrupting());
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
