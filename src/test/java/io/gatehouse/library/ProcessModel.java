package io.gatehouse.library;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** One process model: its file, as text and as a tree. */
record ProcessModel(Path path, String text, BpmnModelInstance tree) {

  static ProcessModel read(Path path) {
    try {
      return new ProcessModel(path, Files.readString(path), Bpmn.readModelFromFile(path.toFile()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Process process() {
    return all(Process.class).iterator().next();
  }

  String id() {
    return process().getId();
  }

  /** The folder that it lies in. */
  String topic() {
    return path.getParent().getFileName().toString();
  }

  /** The severities of its cases, or where it has none the risks of their systems. */
  Set<String> risks() {
    Set<String> risks = new HashSet<>(words(process(), "severities"));
    risks.addAll(risks.isEmpty() ? ProcessLibrary.RISKS : Set.of("unknown"));
    return risks;
  }

  /** Codes of the errors that it leaves to whoever calls it. */
  Set<String> errorsThrown() {
    return all(EndEvent.class).stream()
        .filter(end -> end.getParentElement() instanceof Process)
        .flatMap(end -> end.getChildElementsByType(ErrorEventDefinition.class).stream())
        .map(thrown -> thrown.getError().getErrorCode())
        .collect(Collectors.toSet());
  }

  <T extends ModelElementInstance> Collection<T> all(Class<T> type) {
    return tree.getModelElementsByType(type);
  }

  Optional<UserTask> userTask(String id) {
    return all(UserTask.class).stream().filter(task -> task.getId().equals(id)).findFirst();
  }

  static Map<String, String> properties(BaseElement element) {
    if (element.getExtensionElements() == null) {
      return Map.of();
    }
    return element.getExtensionElements().getChildElementsByType(CamundaProperties.class).stream()
        .flatMap(properties -> properties.getCamundaProperties().stream())
        .collect(
            Collectors.toMap(CamundaProperty::getCamundaName, CamundaProperty::getCamundaValue));
  }

  /** A property that holds several words. */
  static List<String> words(BaseElement element, String property) {
    String value = properties(element).getOrDefault(property, "").strip();
    return value.isEmpty() ? List.of() : Arrays.asList(value.split("\\s+"));
  }

  static String condition(SequenceFlow flow) {
    return flow.getConditionExpression() == null
        ? ""
        : flow.getConditionExpression().getTextContent();
  }

  @Override
  public String toString() {
    return id();
  }
}
