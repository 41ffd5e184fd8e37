package io.gatehouse.inbox.work;

import io.gatehouse.inbox.ElementNames;
import io.gatehouse.inbox.cases.ProcessCatalog;
import io.gatehouse.inbox.projection.TaskRow;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;

/** Reads from the diagram which people's tasks may come after one. */
@Component
class FollowingTasks {

  private static final Pattern ROLE = Pattern.compile("roles\\.of\\('([a-z-]+)'\\)");

  private final ProcessCatalog processes;
  private final RepositoryService repository;

  FollowingTasks(ProcessCatalog processes, RepositoryService repository) {
    this.processes = processes;
    this.repository = repository;
  }

  /** "Decide on gate: release-approver", one a task. */
  List<String> of(TaskRow row) {
    String id = processes.version(row.task().process(), row.version()).id();
    FlowNode from = repository.getBpmnModelInstance(id).getModelElementById(row.task().key());
    List<String> following = new ArrayList<>();
    Set<FlowNode> seen = new HashSet<>(Set.of(from));
    Deque<FlowNode> ahead = new ArrayDeque<>(from.getSucceedingNodes().list());
    while (!ahead.isEmpty()) {
      FlowNode node = ahead.poll();
      if (!seen.add(node)) {
        continue;
      }
      if (node instanceof UserTask task) {
        following.add(said(task));
      } else {
        ahead.addAll(after(node));
      }
    }
    return following;
  }

  /** Into an embedded sub-process and, at its end, out of it; an error ends more than that. */
  private static Collection<? extends FlowNode> after(FlowNode node) {
    if (node instanceof SubProcess entered) {
      return entered.getChildElementsByType(StartEvent.class);
    }
    FlowNode left =
        node instanceof EndEvent end
                && end.getEventDefinitions().isEmpty()
                && end.getParentElement() instanceof SubProcess around
                && !around.triggeredByEvent()
            ? around
            : node;
    return left.getSucceedingNodes().list();
  }

  private static String said(UserTask task) {
    String who = task.getCamundaCandidateGroups();
    String roles =
        who == null
            ? ""
            : ROLE.matcher(who).results().map(m -> m.group(1)).collect(Collectors.joining(", "));
    String name = ElementNames.plain(task.getName());
    return roles.isEmpty() ? name : name + ": " + roles;
  }
}
