package io.gatehouse.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.gatehouse.GatehouseTest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.LinkEventDefinition;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Counts, after all stories, which paths of each process they walked. */
@GatehouseTest
@Order(Integer.MAX_VALUE)
class PathCoverageTests {

  private static final List<String> PROCESSES =
      List.of(
          "system-registration",
          "ai-system-lifecycle",
          "lifecycle-stage",
          "gate-review",
          "periodic-review",
          "action-follow-up");

  @Autowired private RepositoryService repository;
  @Autowired private HistoryService history;

  @Test
  void everyPathOfEveryProcessIsWalked() {
    List<String> missing = new ArrayList<>();
    StringBuilder table = new StringBuilder("\nPath coverage          nodes      flows\n");
    for (String process : PROCESSES) {
      table.append(row(process, missing));
    }
    System.out.println(table + (missing.isEmpty() ? "" : "Not walked: " + missing));
    assumeThat(Story.TOLD).as("stories told in this run").hasSizeGreaterThanOrEqualTo(5);
    assertThat(missing).isEmpty();
  }

  private String row(String process, List<String> missing) {
    var definition =
        repository
            .createProcessDefinitionQuery()
            .processDefinitionKey(process)
            .latestVersion()
            .singleResult();
    var model = repository.getBpmnModelInstance(definition.getId());
    Set<String> walked =
        history
            .createHistoricActivityInstanceQuery()
            .processDefinitionId(definition.getId())
            .list()
            .stream()
            .map(HistoricActivityInstance::getActivityId)
            .collect(Collectors.toSet());
    List<String> nodes =
        model.getModelElementsByType(FlowNode.class).stream().map(FlowNode::getId).toList();
    List<String> flows =
        model.getModelElementsByType(SequenceFlow.class).stream().map(SequenceFlow::getId).toList();
    List<String> unwalkedNodes =
        model.getModelElementsByType(FlowNode.class).stream()
            .filter(node -> !walked.contains(node.getId()) && !linked(process, node))
            .map(FlowNode::getId)
            .toList();
    List<String> unwalkedFlows =
        model.getModelElementsByType(SequenceFlow.class).stream()
            .filter(flow -> !taken(process, flow, walked))
            .map(SequenceFlow::getId)
            .toList();
    missing.addAll(unwalkedNodes);
    missing.addAll(unwalkedFlows);
    return "%-20s %10s %10s%n"
        .formatted(process, share(nodes, unwalkedNodes), share(flows, unwalkedFlows));
  }

  /** The engine jumps over link events: one is walked when a flow at it is. */
  private static boolean linked(String process, FlowNode node) {
    return !node.getChildElementsByType(LinkEventDefinition.class).isEmpty()
        && Stream.concat(node.getIncoming().stream(), node.getOutgoing().stream())
            .anyMatch(flow -> PathRecorder.taken(process, flow.getId()));
  }

  /** What follows an event-based gateway happens without its flow being taken. */
  private static boolean taken(String process, SequenceFlow flow, Set<String> walked) {
    return PathRecorder.taken(process, flow.getId())
        || flow.getSource() instanceof EventBasedGateway
            && walked.contains(flow.getTarget().getId());
  }

  private static String share(Collection<String> all, Collection<String> missing) {
    return "%d/%d".formatted(all.size() - missing.size(), all.size());
  }
}
