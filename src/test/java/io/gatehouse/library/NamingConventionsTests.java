package io.gatehouse.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Error;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Escalation;
import org.camunda.bpm.model.bpmn.instance.EscalationEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.LinkEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How everything in a model is named, so that one word finds diagram, form, class and tests. */
class NamingConventionsTests {

  private static final Pattern VAGUE = Pattern.compile("(Handle|Process|Manage|Perform|Do)\\b.*");

  /** "Implement" only looks like one. */
  private static final String NOUN_FIRST =
      "(?!Implement )\\w+(ing|tion|sion|ment|ance|ence|al)\\b.*";

  private static final Pattern PAST =
      Pattern.compile(
          "[A-Z][\\w-]*( [\\w-]+)* (\\w+ed|\\w+en|begun|kept|withdrawn|due|stopped)\\b.*");
  private static final Pattern FACT = Pattern.compile("([a-z]+-)+[a-z]+(ed|en|due)");

  static Stream<ProcessModel> processes() {
    return ProcessLibrary.processes().stream();
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
            name ->
                name.matches("[A-Z][\\w-]+( ([\\w-]+|\\$\\{[a-z]\\w*}))+")
                    && !VAGUE.matcher(name).matches());
    assertThat(model.all(EndEvent.class))
        .extracting(EndEvent::getName)
        .doesNotContainNull()
        .doesNotHaveDuplicates();
    assertThat(model.all(StartEvent.class)).extracting(StartEvent::getName).doesNotContainNull();
    assertThat(model.all(BoundaryEvent.class))
        .extracting(BoundaryEvent::getName)
        .doesNotContainNull();
  }

  /**
   * A task's id is its name without articles, so that one word finds both; where the same is to be
   * done at two places of a diagram, the second one's id says that it is done again.
   */
  @ParameterizedTest
  @MethodSource("processes")
  void namesTasksByVerbAndObjectAndTheirIdsAlike(ProcessModel model) {
    for (Task task : model.all(Task.class)) {
      assertThat(task.getName()).doesNotMatch(NOUN_FIRST);
      assertThat("Task_" + inOneWord(task.getName()))
          .isEqualToIgnoringCase(task.getId().replaceFirst("Again$", ""));
    }
  }

  private static String inOneWord(String name) {
    return name.replaceAll("\\b(the|a|an) ", "").replaceAll("\\W", "");
  }

  /** Links are no events of the business: they say where it goes on. */
  @ParameterizedTest
  @MethodSource("processes")
  void namesEventsByObjectAndPastState(ProcessModel model) {
    assertThat(model.all(Event.class))
        .filteredOn(event -> event.getChildElementsByType(LinkEventDefinition.class).isEmpty())
        .extracting(Event::getName)
        .allMatch(name -> PAST.matcher(name).matches());
  }

  @ParameterizedTest
  @MethodSource("processes")
  void namesWhatIsSentAndThrown(ProcessModel model) {
    assertThat(model.all(Message.class)).allMatch(m -> FACT.matcher(m.getName()).matches());
    assertThat(model.all(Error.class))
        .allMatch(error -> FACT.matcher(error.getName()).matches())
        .allMatch(error -> error.getName().equals(error.getErrorCode()));
    assertThat(model.all(Escalation.class))
        .allMatch(escalation -> FACT.matcher(escalation.getName()).matches())
        .allMatch(escalation -> escalation.getName().equals(escalation.getEscalationCode()));
    assertThat(model.all(MessageEventDefinition.class)).allMatch(e -> e.getMessage() != null);
    assertThat(model.all(ErrorEventDefinition.class)).allMatch(e -> e.getError() != null);
    assertThat(model.all(EscalationEventDefinition.class)).allMatch(e -> e.getEscalation() != null);
    assertThat(model.all(Message.class))
        .allMatch(m -> model.text().contains("messageRef=\"" + m.getId() + "\""));
    assertThat(model.all(Error.class))
        .allMatch(e -> model.text().contains("errorRef=\"" + e.getId() + "\""));
  }
}
