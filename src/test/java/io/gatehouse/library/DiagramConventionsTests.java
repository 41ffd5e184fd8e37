package io.gatehouse.library;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.library.Drawing.Edge;
import io.gatehouse.library.Drawing.Shape;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * How every diagram is drawn: default sizes, right angles, room, no crossings, labels in the open.
 */
class DiagramConventionsTests {

  private static final double GAP = 50;
  private static final List<Named<Drawing>> DRAWINGS =
      ProcessLibrary.processes().stream().map(m -> Named.of(m.id(), Drawing.of(m))).toList();

  static Stream<Named<Drawing>> drawings() {
    return DRAWINGS.stream();
  }

  @ParameterizedTest
  @MethodSource("processes")
  void drawsEveryElement(ProcessModel model) {
    var drawing = Drawing.of(model);
    assertThat(drawing.shapes()).hasSameSizeAs(model.all(FlowNode.class));
    assertThat(drawing.edges()).hasSameSizeAs(model.all(SequenceFlow.class));
  }

  @ParameterizedTest
  @MethodSource("drawings")
  void drawsElementsInDefaultSizesAndApart(Drawing drawing) {
    for (Shape shape : drawing.shapes().values()) {
      if (shape.isActivity()) {
        assertThat(shape.box().size()).as(shape.box().what()).isEqualTo("100x80");
      } else if (shape.kind().endsWith("Gateway")) {
        assertThat(shape.box().size()).as(shape.box().what()).isEqualTo("50x50");
      } else if (!shape.isSubProcess()) {
        assertThat(shape.box().size()).as(shape.box().what()).isEqualTo("36x36");
      }
      assertThat(drawing.shapes().values())
          .filteredOn(other -> shape != other && shape.box().overlaps(other.box()))
          .as(shape.box().what())
          .allMatch(other -> liesIn(shape, other) || liesIn(other, shape));
    }
  }

  private static boolean liesIn(Shape inner, Shape outer) {
    return inner.within().equals(outer.box().what());
  }

  @ParameterizedTest
  @MethodSource("drawings")
  void drawsFlowsAtRightAnglesFromBorderToBorder(Drawing drawing) {
    for (Edge edge : drawing.edges().values()) {
      List<Line> lines = edge.lines();
      assertThat(lines).allMatch(line -> line.isLevel() || line.isUpright());
      Line first = lines.get(0);
      Line last = lines.get(lines.size() - 1);
      assertThat(docks(drawing, edge.source(), first.x1(), first.y1())).as(first.flow()).isTrue();
      assertThat(docks(drawing, edge.target(), last.x2(), last.y2())).as(last.flow()).isTrue();
    }
  }

  private static boolean docks(Drawing drawing, String id, double x, double y) {
    Shape shape = drawing.shapes().get(id);
    return shape.isSubProcess() ? shape.box().borders(x, y) : shape.box().docks(x, y);
  }

  @ParameterizedTest
  @MethodSource("drawings")
  void readsFromLeftToRightWithRoom(Drawing drawing) {
    assertThat(drawing.edges().values())
        .filteredOn(edge -> edge.lines().size() == 1)
        .flatExtracting(Edge::lines)
        .filteredOn(Line::isLevel)
        .allMatch(line -> line.x2() - line.x1() >= GAP);
  }

  @ParameterizedTest
  @MethodSource("drawings")
  void leavesRoomBetweenNeighbours(Drawing drawing) {
    for (Shape shape : drawing.shapes().values()) {
      assertThat(drawing.shapes().values())
          .filteredOn(other -> shape.within().equals(other.within()))
          .filteredOn(other -> shape.box().isBeside(other.box()))
          .filteredOn(other -> other.box().left() >= shape.box().right())
          .as(shape.box().what())
          .allMatch(other -> other.box().left() - shape.box().right() >= GAP);
    }
  }

  @ParameterizedTest
  @MethodSource("processes")
  void drawsAWayFromItsStartToAnEndOnOneLine(ProcessModel model) {
    var drawing = Drawing.of(model);
    var start = model.process().getChildElementsByType(StartEvent.class).iterator().next();
    assertThat(reachesAnEnd(drawing, drawing.shapes().get(start.getId()))).isTrue();
  }

  private static boolean reachesAnEnd(Drawing drawing, Shape from) {
    return from.kind().equals("endEvent")
        || drawing.edges().values().stream()
            .filter(edge -> edge.source().equals(from.box().what()))
            .filter(edge -> edge.lines().size() == 1 && edge.lines().get(0).isLevel())
            .anyMatch(edge -> reachesAnEnd(drawing, drawing.shapes().get(edge.target())));
  }

  static Stream<ProcessModel> processes() {
    return ProcessLibrary.processes().stream();
  }

  @ParameterizedTest
  @MethodSource("drawings")
  void returnsUnderneath(Drawing drawing) {
    for (Edge edge : drawing.edges().values()) {
      Box source = drawing.shapes().get(edge.source()).box();
      Box target = drawing.shapes().get(edge.target()).box();
      if (target.right() <= source.left()) {
        assertThat(edge.lines())
            .as(edge.source() + " to " + edge.target())
            .anyMatch(
                line -> line.isLevel() && line.y1() > Math.max(source.bottom(), target.bottom()));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("drawings")
  void crossesNothing(Drawing drawing) {
    for (Line line : drawing.lines()) {
      assertThat(drawing.lines()).filteredOn(line::crosses).as(line.flow()).isEmpty();
      assertThat(drawing.shapes().values())
          .filteredOn(shape -> !shape.isSubProcess() && line.runsThrough(shape.box()))
          .as(line.flow())
          .isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("drawings")
  void putsLabelsInTheOpen(Drawing drawing) {
    assertThat(drawing.shapes().values())
        .filteredOn(Shape::isLabelledOutside)
        .allMatch(shape -> shape.label() != null);
    assertThat(drawing.edges().values())
        .allMatch(edge -> edge.name().isEmpty() == (edge.label() == null));
    List<Box> labels =
        Stream.concat(
                drawing.shapes().values().stream().map(Shape::label),
                drawing.edges().values().stream().map(Edge::label))
            .filter(Objects::nonNull)
            .toList();
    for (Box label : labels) {
      assertThat(drawing.lines()).filteredOn(l -> l.runsThrough(label)).as(label.what()).isEmpty();
      assertThat(labels)
          .filteredOn(other -> other != label && other.overlaps(label))
          .as(label.what())
          .isEmpty();
      assertThat(drawing.shapes().values())
          .filteredOn(shape -> shape.box().overlaps(label) && !shape.box().contains(label))
          .as(label.what())
          .isEmpty();
    }
  }
}
