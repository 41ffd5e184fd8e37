package io.gatehouse.library;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnLabel;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;
import org.jspecify.annotations.Nullable;

/** A diagram, read once: the model's own tree is slow to ask. */
record Drawing(Map<String, Shape> shapes, Map<String, Edge> edges) {

  /**
   * @param kind as in BPMN: {@code userTask}
   * @param within id of the element that it lies in or on
   */
  record Shape(String kind, String name, Box box, String within, @Nullable Box label) {

    boolean isActivity() {
      return kind.endsWith("Task") || kind.equals("callActivity");
    }

    boolean isSubProcess() {
      return kind.equals("subProcess");
    }

    boolean isLabelledOutside() {
      return !name.isEmpty() && !isActivity() && !isSubProcess();
    }
  }

  record Edge(String name, String source, String target, List<Line> lines, @Nullable Box label) {}

  static Drawing of(ProcessModel model) {
    Map<String, Shape> shapes = new LinkedHashMap<>();
    for (BpmnShape shape : model.all(BpmnShape.class)) {
      var node = (FlowNode) shape.getBpmnElement();
      var within = node instanceof BoundaryEvent b ? b.getAttachedTo() : node.getParentElement();
      shapes.put(
          node.getId(),
          new Shape(
              node.getElementType().getTypeName(),
              node.getName() == null ? "" : node.getName(),
              Box.of(node.getId(), shape.getBounds()),
              within.getAttributeValue("id"),
              label(node.getId(), shape.getBpmnLabel())));
    }
    Map<String, Edge> edges = new LinkedHashMap<>();
    for (BpmnEdge edge : model.all(BpmnEdge.class)) {
      var flow = (SequenceFlow) edge.getBpmnElement();
      edges.put(
          flow.getId(),
          new Edge(
              flow.getName() == null ? "" : flow.getName(),
              flow.getSource().getId(),
              flow.getTarget().getId(),
              lines(flow, new ArrayList<>(edge.getWaypoints())),
              label(flow.getId(), edge.getBpmnLabel())));
    }
    return new Drawing(shapes, edges);
  }

  List<Line> lines() {
    return edges.values().stream().flatMap(edge -> edge.lines().stream()).toList();
  }

  private static @Nullable Box label(String id, @Nullable BpmnLabel label) {
    return label == null ? null : Box.of(id, label.getBounds());
  }

  private static List<Line> lines(SequenceFlow flow, List<Waypoint> points) {
    var lines = new ArrayList<Line>();
    for (int i = 1; i < points.size(); i++) {
      var from = points.get(i - 1);
      var to = points.get(i);
      lines.add(
          new Line(
              flow.getId(),
              flow.getSource().getId(),
              from.getX(),
              from.getY(),
              to.getX(),
              to.getY()));
    }
    return lines;
  }
}
