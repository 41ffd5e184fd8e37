package io.gatehouse.story;

import java.util.Arrays;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.AbstractAssertions;
import org.camunda.bpm.model.bpmn.instance.FlowNode;

/** A running case, as its diagram knows it. */
record StoryCase(ProcessEngine engine, ProcessInstance instance) {

  static StoryCase of(ProcessEngine engine, String process, String caseKey) {
    AbstractAssertions.init(engine);
    return new StoryCase(
        engine,
        engine
            .getRuntimeService()
            .createProcessInstanceQuery()
            .processDefinitionKey(process)
            .processInstanceBusinessKey(caseKey)
            .singleResult());
  }

  String[] elements(String... names) {
    var model =
        engine.getRepositoryService().getBpmnModelInstance(instance.getProcessDefinitionId());
    return Arrays.stream(names)
        .flatMap(
            name ->
                model.getModelElementsByType(FlowNode.class).stream()
                    .filter(node -> name.equals(node.getName()))
                    .map(FlowNode::getId))
        .toArray(String[]::new);
  }
}
