package io.gatehouse.story;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.LinkEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/**
 * Cuts what one case did into the paths of {@link ProcessPaths}; it may stand at several places.
 */
final class WalkedPaths {

  private final BpmnModelInstance model;
  private final Set<List<String>> walked = new LinkedHashSet<>();

  /** The ways on which the case stands at each place. */
  private final Map<FlowNode, List<List<String>>> standing = new LinkedHashMap<>();

  private WalkedPaths(BpmnModelInstance model) {
    this.model = model;
  }

  /**
   * @param trace the flows and events, in the order in which they were taken and happened
   */
  static Set<List<String>> of(BpmnModelInstance model, List<String> trace) {
    var paths = new WalkedPaths(model);
    for (String step : trace) {
      ModelElementInstance element = model.getModelElementById(step);
      if (element instanceof SequenceFlow flow) {
        paths.take(flow);
      } else {
        paths.happens((Event) element);
      }
    }
    paths.standing.values().forEach(paths.walked::addAll); // an error that the caller catches
    return paths.walked;
  }

  private void take(SequenceFlow flow) {
    for (List<String> way : leave(flow.getSource())) {
      List<String> longer = with(way, flow.getId());
      if (pauses(flow.getTarget())) {
        walked.add(longer);
        FlowNode next = continuation(flow.getTarget());
        standing.put(next, new ArrayList<>(List.of(List.of(next.getId()))));
      } else {
        stand(inside(flow.getTarget()), longer);
      }
    }
  }

  private List<List<String>> leave(FlowNode source) {
    if (source instanceof SubProcess inner) {
      return stop(node -> node instanceof EndEvent && inner.equals(node.getParentElement()));
    }
    if (source instanceof ParallelGateway && source.getOutgoing().size() > 1) {
      return all(source::equals);
    }
    List<List<String>> ways = stop(source::equals);
    return ways.isEmpty() ? List.of(List.of(source.getId())) : ways;
  }

  private void happens(Event event) {
    if (event instanceof StartEvent && event.getParentElement() instanceof Process) {
      stand(event, List.of(event.getId()));
    } else if (event instanceof IntermediateCatchEvent) {
      stop(node -> node instanceof EventBasedGateway && precedes(node, event))
          .forEach(way -> stand(event, with(way, event.getId())));
    } else {
      interrupted(event).forEach(way -> stand(event, with(way, event.getId())));
    }
  }

  private List<List<String>> interrupted(Event event) {
    ModelElementInstance scope =
        event instanceof BoundaryEvent boundary
            ? boundary.getAttachedTo()
            : event.getParentElement().getParentElement();
    if (ProcessPaths.error(event).isPresent()) {
      List<List<String>> thrown =
          stop(node -> ProcessPaths.error(node).isPresent() && isIn(node, scope));
      return thrown.isEmpty()
          ? stop(node -> node instanceof CallActivity && isIn(node, scope))
          : thrown;
    }
    Predicate<FlowNode> waiting = node -> ProcessPaths.waits(node) && isIn(node, scope);
    return event instanceof StartEvent start && !start.isInterrupting()
        ? all(waiting)
        : stop(waiting);
  }

  private List<List<String>> stop(Predicate<FlowNode> where) {
    List<List<String>> ways = all(where);
    standing.keySet().removeIf(where);
    return ways;
  }

  private List<List<String>> all(Predicate<FlowNode> where) {
    return standing.entrySet().stream()
        .filter(entry -> where.test(entry.getKey()))
        .flatMap(entry -> entry.getValue().stream())
        .toList();
  }

  private void stand(FlowNode node, List<String> way) {
    standing.computeIfAbsent(node, first -> new ArrayList<>()).add(way);
  }

  private static FlowNode inside(FlowNode node) {
    return node instanceof SubProcess inner ? inside(ProcessPaths.start(inner)) : node;
  }

  private static boolean precedes(FlowNode gateway, FlowNode event) {
    return event.getIncoming().stream().anyMatch(flow -> flow.getSource().equals(gateway));
  }

  private static boolean isIn(ModelElementInstance node, ModelElementInstance scope) {
    return node != null && (node.equals(scope) || isIn(node.getParentElement(), scope));
  }

  private static boolean pauses(FlowNode node) {
    boolean ends = node instanceof EndEvent && ProcessPaths.error(node).isEmpty();
    boolean inner =
        node.getParentElement() instanceof SubProcess scope && !scope.triggeredByEvent();
    return ProcessPaths.waits(node) || ProcessPaths.isLink(node) || ends && !inner;
  }

  private FlowNode continuation(FlowNode node) {
    return ProcessPaths.isLink(node) ? link(node) : node;
  }

  private FlowNode link(FlowNode thrown) {
    String name = linkName(thrown);
    return model.getModelElementsByType(IntermediateCatchEvent.class).stream()
        .filter(caught -> ProcessPaths.isLink(caught) && linkName(caught).equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static String linkName(FlowNode link) {
    return link.getChildElementsByType(LinkEventDefinition.class).iterator().next().getName();
  }

  private static List<String> with(List<String> path, String step) {
    List<String> longer = new ArrayList<>(path);
    longer.add(step);
    return longer;
  }
}
