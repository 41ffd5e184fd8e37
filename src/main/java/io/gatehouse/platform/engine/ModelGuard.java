package io.gatehouse.platform.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.stereotype.Component;

/**
 * Stands in front of every process model, whichever way it comes: only the elements and attributes
 * named here reach the engine. Expressions are checked by {@link ExpressionCheck}.
 */
@Component
class ModelGuard extends AbstractBpmnParseListener {

  private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
  private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

  /** The engine takes the names of its predecessor, too, so foreign attributes are not harmless. */
  private static final Set<String> HARMLESS_ATTRIBUTES =
      Set.of(
          "http://www.w3.org/2001/XMLSchema-instance:type",
          "http://www.w3.org/2001/XMLSchema-instance:schemaLocation",
          "http://camunda.org/schema/modeler/1.0:executionPlatform",
          "http://camunda.org/schema/modeler/1.0:executionPlatformVersion");

  /** Drawing says where things are, and does nothing. */
  private static final Set<String> DRAWING =
      Set.of(
          "http://www.omg.org/spec/BPMN/20100524/DI",
          "http://www.omg.org/spec/DD/20100524/DI",
          "http://www.omg.org/spec/DD/20100524/DC");

  /** The engine reads elements by name in any namespace: drawing is nothing but this. */
  private static final Set<String> DRAWING_ELEMENTS =
      Set.of(
          "BPMNDiagram",
          "BPMNPlane",
          "BPMNShape",
          "BPMNEdge",
          "BPMNLabel",
          "BPMNLabelStyle",
          "Bounds",
          "Font",
          "waypoint");

  private static final Set<String> BPMN_ELEMENTS =
      Set.of(
          "definitions",
          "process",
          "documentation",
          "extensionElements",
          "incoming",
          "outgoing",
          "startEvent",
          "endEvent",
          "boundaryEvent",
          "intermediateCatchEvent",
          "intermediateThrowEvent",
          "timerEventDefinition",
          "timeDate",
          "timeDuration",
          "messageEventDefinition",
          "errorEventDefinition",
          "escalationEventDefinition",
          "linkEventDefinition",
          "terminateEventDefinition",
          "message",
          "error",
          "escalation",
          "userTask",
          "serviceTask",
          "receiveTask",
          "callActivity",
          "subProcess",
          "exclusiveGateway",
          "parallelGateway",
          "eventBasedGateway",
          "sequenceFlow",
          "conditionExpression",
          "multiInstanceLoopCharacteristics",
          "loopCardinality",
          "completionCondition",
          "textAnnotation",
          "text",
          "association");

  private static final Set<String> CAMUNDA_ELEMENTS = Set.of("properties", "property", "in", "out");

  private static final Set<String> CAMUNDA_ATTRIBUTES =
      Set.of(
          "historyTimeToLive",
          "versionTag",
          "isStartableInTasklist",
          "candidateStarterGroups",
          "candidateGroups",
          "candidateUsers",
          "dueDate",
          "formRef",
          "formRefBinding",
          "expression",
          "resultVariable",
          "asyncBefore",
          "asyncAfter",
          "exclusive",
          "failedJobRetryTimeCycle",
          "collection",
          "elementVariable",
          "calledElementBinding",
          "errorCodeVariable",
          "errorMessageVariable",
          "modelerTemplate",
          "modelerTemplateVersion");

  @Override
  public void parseRootElement(Element root, List<ProcessDefinitionEntity> definitions) {
    List<String> findings = new ArrayList<>();
    check(root, findings);
    if (!findings.isEmpty()) {
      throw new ProcessEngineException("Model is refused: " + String.join("; ", findings));
    }
  }

  private static void check(Element element, List<String> findings) {
    if (!isAllowed(element)) {
      findings.add(
          "line %d: <%s> is not allowed".formatted(element.getLine(), element.getTagName()));
      return;
    }
    if (!DRAWING.contains(element.getUri())) {
      element.attributes().forEach(attribute -> checkAttribute(element, attribute, findings));
    }
    if (element.getTagName().equals("serviceTask")
        && element.attributeNS(
                new org.camunda.bpm.engine.impl.util.xml.Namespace(CAMUNDA), "expression")
            == null) {
      findings.add("line %d: a service task calls the vocabulary".formatted(element.getLine()));
    }
    element.elements().forEach(child -> check(child, findings));
  }

  private static boolean isAllowed(Element element) {
    return switch (element.getUri()) {
      case BPMN -> BPMN_ELEMENTS.contains(element.getTagName());
      case CAMUNDA -> CAMUNDA_ELEMENTS.contains(element.getTagName());
      default ->
          DRAWING.contains(element.getUri()) && DRAWING_ELEMENTS.contains(element.getTagName());
    };
  }

  private static void checkAttribute(Element element, String name, List<String> findings) {
    boolean camunda = name.startsWith(CAMUNDA + ":");
    String local = camunda ? name.substring(CAMUNDA.length() + 1) : name;
    if (camunda && !CAMUNDA_ATTRIBUTES.contains(local)) {
      findings.add("line %d: camunda:%s is not allowed".formatted(element.getLine(), local));
    }
    if (!camunda && isForeign(name)) {
      findings.add("line %d: %s is not allowed".formatted(element.getLine(), name));
    }
    if (local.equals("language") || local.equals("scriptFormat")) {
      findings.add("line %d: scripts are not allowed".formatted(element.getLine()));
    }
    if (local.equals("candidateUsers") && !value(element, local).startsWith("${")) {
      findings.add("line %d: a diagram never names a person".formatted(element.getLine()));
    }
  }

  /** An attribute's name has its namespace in front; those of BPMN have none. */
  private static boolean isForeign(String name) {
    return name.contains(":") && !name.startsWith("xmlns:") && !HARMLESS_ATTRIBUTES.contains(name);
  }

  private static String value(Element element, String camundaAttribute) {
    return element.attributeNS(
        new org.camunda.bpm.engine.impl.util.xml.Namespace(CAMUNDA), camundaAttribute, "");
  }
}
