package io.gatehouse.story;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.gatehouse.GatehouseTest;
import io.gatehouse.RunNotes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.core.type.filter.AssignableTypeFilter;

/**
 * Counts, after all stories, which paths of each process they walked: each way from one wait to the
 * next or to an end, each boundary event and withdrawal at each wait.
 */
@GatehouseTest
@Tag("last")
class PathCoverageTests {

  /** Drawn and never walked, each for a reason. */
  private static final List<List<String>> IMPOSSIBLE =
      List.of(
          // what has ended asks for no retirement, so that nothing returns there
          List.of("Event_BackToItsStage", "Flow_WhichStage_SystemHadEnded"),
          // who was in use ends by the retirement gate
          List.of("CallActivity_Suspended", "StartEvent_SystemStopped"),
          List.of("CallActivity_Retirement", "StartEvent_SystemStopped"),
          // a review is not asked for while another one is under way
          List.of("Event_ReviewRequested", "Flow_UnderWay_PutReviewOff"),
          // another triage is refused before the first one, and while one is open
          List.of("Task_AcknowledgeIncident", "StartEvent_TriageRequested"),
          List.of("Task_TriageIncident", "StartEvent_TriageRequested"),
          List.of("Task_TriageIncidentAgain", "StartEvent_TriageRequested"));

  @Autowired private RepositoryService repository;

  @Test
  void everyPathOfEveryProcessIsWalked() throws IOException {
    List<String> missing = new ArrayList<>();
    var table = new StringBuilder("\nPath coverage          nodes      flows      paths\n");
    Map<String, Collection<List<String>>> traces = PathRecorder.traces();
    for (String process : processes()) {
      table.append(row(process, traces.getOrDefault(process, List.of()), missing));
    }
    System.out.println(table + (missing.isEmpty() ? "" : "Not walked:\n") + lines(missing));
    assumeThat(System.getProperty("test")).as("the choice of tests").isNull();
    assertThat(RunNotes.of("stories")).as("stories told in this run").containsAll(stories());
    assertThat(missing).isEmpty();
  }

  private static List<String> processes() throws IOException {
    try (var files = Files.walk(Path.of("processes"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".bpmn"))
          .map(name -> name.replace(".bpmn", ""))
          .sorted()
          .toList();
    }
  }

  private static Set<String> stories() {
    var scanner = new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(new AssignableTypeFilter(Story.class));
    scanner.addExcludeFilter(new AnnotationTypeFilter(Tag.class));
    return scanner.findCandidateComponents(Story.class.getPackageName()).stream()
        .map(found -> found.getBeanClassName().replaceFirst(".*\\.", ""))
        .collect(toSet());
  }

  private String row(String process, Collection<List<String>> traces, List<String> missing) {
    BpmnModelInstance model = model(process);
    Set<String> taken = new HashSet<>();
    Set<List<String>> walked = new HashSet<>();
    for (List<String> trace : traces) {
      taken.addAll(trace);
      walked.addAll(WalkedPaths.of(model, trace));
    }
    return "%-20s %10s %10s %10s%n"
        .formatted(
            process,
            share(
                model.getModelElementsByType(FlowNode.class),
                node -> isReached(node, taken),
                missing),
            share(
                model.getModelElementsByType(SequenceFlow.class),
                flow -> isTaken(flow, taken),
                missing),
            share(possiblePaths(model), walked::contains, missing));
  }

  private BpmnModelInstance model(String process) {
    return repository.getBpmnModelInstance(
        repository
            .createProcessDefinitionQuery()
            .processDefinitionKey(process)
            .latestVersion()
            .singleResult()
            .getId());
  }

  private List<List<String>> possiblePaths(BpmnModelInstance model) {
    return ProcessPaths.of(model, this::model).stream()
        .filter(path -> IMPOSSIBLE.stream().noneMatch(path::containsAll))
        .toList();
  }

  private static <T> String share(Collection<T> all, Predicate<T> done, List<String> missing) {
    List<T> left = all.stream().filter(done.negate()).toList();
    left.forEach(one -> missing.add(one instanceof BaseElement e ? e.getId() : one.toString()));
    return "%d/%d".formatted(all.size() - left.size(), all.size());
  }

  /** What follows an event-based gateway happens without its flow being taken. */
  private static boolean isTaken(SequenceFlow flow, Set<String> taken) {
    return taken.contains(flow.getId())
        || flow.getSource() instanceof EventBasedGateway
            && taken.contains(flow.getTarget().getId());
  }

  private static boolean isReached(FlowNode node, Set<String> taken) {
    return taken.contains(node.getId())
        || node instanceof SubProcess
        || node.getIncoming().stream().anyMatch(flow -> isTaken(flow, taken))
        || node.getOutgoing().stream().anyMatch(flow -> isTaken(flow, taken));
  }

  private static String lines(List<String> missing) {
    return String.join("\n", missing);
  }
}
