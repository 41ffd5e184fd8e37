package io.gatehouse.story;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.IntermediateThrowEvent;
import org.camunda.bpm.model.bpmn.instance.LinkEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/**
 * The paths of a process: every way from where a case begins or waits to where it waits next or
 * ends, along flows and events. A link begins and ends paths: what follows it is walked once.
 */
final class ProcessPaths {

  private final BpmnModelInstance model;
  private final Function<String, BpmnModelInstance> called;
  private final Set<List<String>> paths = new LinkedHashSet<>();

  private ProcessPaths(BpmnModelInstance model, Function<String, BpmnModelInstance> called) {
    this.model = model;
    this.called = called;
  }

  /** Each path as the place where it begins, and the flows and events that it takes. */
  static Set<List<String>> of(BpmnModelInstance model, Function<String, BpmnModelInstance> called) {
    var of = new ProcessPaths(model, called);
    of.find();
    return of.paths;
  }

  private void find() {
    for (FlowNode node : all(FlowNode.class)) {
      boolean begins = node instanceof StartEvent && node.getParentElement() instanceof Process;
      if (begins || isLink(node) && node instanceof IntermediateCatchEvent) {
        leave(node, List.of(node.getId()));
      } else if (waits(node)) {
        leave(node, List.of(node.getId()));
        events(node).forEach(event -> leave(event, List.of(node.getId(), event.getId())));
      }
    }
  }

  private void leave(FlowNode node, List<String> path) {
    for (SequenceFlow flow : node.getOutgoing()) {
      FlowNode next = flow.getTarget();
      if (node instanceof EventBasedGateway) {
        leave(next, with(path, next.getId()));
      } else {
        reach(next, with(path, flow.getId()));
      }
    }
  }

  private void reach(FlowNode node, List<String> path) {
    if (path.size() > 60) {
      throw new IllegalStateException("goes round without waiting: " + path);
    }
    if (waits(node) || isLink(node)) {
      paths.add(path);
    } else if (node instanceof SubProcess inner) {
      leave(start(inner), path);
    } else if (node instanceof EndEvent end) {
      end(end, path);
    } else {
      leave(node, path);
    }
  }

  private void end(EndEvent end, List<String> path) {
    Optional<String> error = error(end);
    if (error.isPresent()) {
      catching(end, error.get())
          .ifPresentOrElse(event -> leave(event, with(path, event.getId())), () -> paths.add(path));
    } else if (end.getParentElement() instanceof SubProcess inner && !inner.triggeredByEvent()) {
      leave(inner, path);
    } else {
      paths.add(path);
    }
  }

  /** What may happen to a case while it waits there. */
  private Stream<FlowNode> events(FlowNode waiting) {
    Stream<FlowNode> messages =
        catchers(waiting).filter(event -> error(event).isEmpty()).map(FlowNode.class::cast);
    Stream<FlowNode> errors =
        waiting instanceof CallActivity call && !call.getCalledElement().startsWith("${")
            ? called.apply(call.getCalledElement()).getModelElementsByType(EndEvent.class).stream()
                .flatMap(end -> error(end).stream())
                .distinct()
                .flatMap(code -> catching(waiting, code).stream())
            : Stream.empty();
    return Stream.concat(messages, errors);
  }

  private Optional<FlowNode> catching(FlowNode at, String code) {
    return catchers(at)
        .filter(event -> error(event).filter(code::equals).isPresent())
        .map(FlowNode.class::cast)
        .findFirst();
  }

  /** Events at the node itself and around it, from within. */
  private Stream<Event> catchers(ModelElementInstance node) {
    if (node instanceof Process process) {
      return starts(process);
    }
    Stream<Event> at =
        all(BoundaryEvent.class).stream()
            .filter(event -> event.getAttachedTo().equals(node))
            .map(Event.class::cast);
    Stream<Event> within = node instanceof SubProcess inner ? starts(inner) : Stream.empty();
    return Stream.concat(Stream.concat(within, at), catchers(node.getParentElement()));
  }

  private static Stream<Event> starts(ModelElementInstance scope) {
    return scope.getChildElementsByType(SubProcess.class).stream()
        .filter(SubProcess::triggeredByEvent)
        .map(ProcessPaths::start);
  }

  static StartEvent start(ModelElementInstance scope) {
    return scope.getChildElementsByType(StartEvent.class).iterator().next();
  }

  static boolean waits(FlowNode node) {
    return node instanceof UserTask
        || node instanceof CallActivity
        || node instanceof EventBasedGateway
        || isOnItsWay(node);
  }

  /** A timer or message that the flow itself comes to; it is noted once it is reached. */
  private static boolean isOnItsWay(FlowNode node) {
    return node instanceof IntermediateCatchEvent
        && !isLink(node)
        && node.getIncoming().stream()
            .noneMatch(flow -> flow.getSource() instanceof EventBasedGateway);
  }

  static boolean isLink(FlowNode node) {
    return (node instanceof IntermediateCatchEvent || node instanceof IntermediateThrowEvent)
        && !node.getChildElementsByType(LinkEventDefinition.class).isEmpty();
  }

  static Optional<String> error(FlowNode event) {
    return event.getChildElementsByType(ErrorEventDefinition.class).stream()
        .map(definition -> definition.getError().getErrorCode())
        .findFirst();
  }

  private <T extends ModelElementInstance> List<T> all(Class<T> type) {
    return List.copyOf(model.getModelElementsByType(type));
  }

  private static List<String> with(List<String> path, String step) {
    List<String> longer = new ArrayList<>(path);
    longer.add(step);
    return longer;
  }
}
