package io.gatehouse.inbox.projection;

import io.gatehouse.inbox.DeadlinePolicy;
import io.gatehouse.inbox.OpenTask;
import io.gatehouse.inventory.AiSystemView;
import io.gatehouse.inventory.Systems;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.task.IdentityLink;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Describes the engine's task in the words of the work, its system and its deadline. */
@Component
class TaskDescriptions {

  private final Systems systems;
  private final ObjectProvider<DeadlinePolicy> deadlines;

  /** Definitions never change once deployed. */
  private final Map<String, ProcessDefinition> definitions = new ConcurrentHashMap<>();

  TaskDescriptions(Systems systems, ObjectProvider<DeadlinePolicy> deadlines) {
    this.systems = systems;
    this.deadlines = deadlines;
  }

  /** The row of a new task; sets the engine's due date where only the policy knows it. */
  TaskRow of(DelegateTask task, TaskFacts facts) {
    OpenTask described = describe(task, facts);
    if (described.due() == null) {
      Instant due =
          Optional.ofNullable(deadlines.getIfAvailable())
              .map(policy -> policy.dueFor(described, described.created()))
              .map(at -> at.truncatedTo(ChronoUnit.MILLIS))
              .orElse(null);
      if (due != null) {
        task.setDueDate(Date.from(due));
        return row(TaskRow.dueAt(described, due), task, facts);
      }
    }
    return row(described, task, facts);
  }

  /** The same task with what the engine has changed, its assignee excepted from who claimed it. */
  TaskRow update(TaskRow row, DelegateTask task) {
    return row.with(
        roles(task), people(task), task.getAssignee(), instant(task.getDueDate()), task.getName());
  }

  private OpenTask describe(DelegateTask task, TaskFacts facts) {
    ProcessDefinition definition = definition(task);
    Optional<AiSystemView> system = system(task);
    return new OpenTask(
        task.getId(),
        task.getTaskDefinitionKey(),
        Objects.requireNonNullElse(task.getName(), task.getTaskDefinitionKey()),
        definition.getKey(),
        Objects.requireNonNullElse(definition.getName(), definition.getKey()),
        Objects.requireNonNullElse(
            task.getExecution().getProcessBusinessKey(), task.getProcessInstanceId()),
        system.map(AiSystemView::id).orElse(null),
        system.map(AiSystemView::name).orElse(null),
        system.map(AiSystemView::riskClass).orElse(null),
        roles(task),
        task.getAssignee(),
        instant(task.getDueDate()),
        task.getCreateTime().toInstant(),
        facts.formId(),
        facts.iso());
  }

  /** Asks the execution: the task itself would look for variables of its own, and has none. */
  private Optional<AiSystemView> system(DelegateTask task) {
    return Optional.ofNullable(task.getExecution().getVariable("systemId"))
        .map(Object::toString)
        .flatMap(systems::find);
  }

  private TaskRow row(OpenTask described, DelegateTask task, TaskFacts facts) {
    return new TaskRow(
        described,
        definition(task).getVersion(),
        people(task),
        facts.fourEyes(),
        described.assignee() == null ? null : described.created(),
        null,
        null);
  }

  private ProcessDefinition definition(DelegateTask task) {
    return definitions.computeIfAbsent(
        task.getProcessDefinitionId(),
        id -> task.getProcessEngineServices().getRepositoryService().getProcessDefinition(id));
  }

  private static List<String> roles(DelegateTask task) {
    return candidates(task, IdentityLink::getGroupId);
  }

  private static List<String> people(DelegateTask task) {
    return candidates(task, IdentityLink::getUserId);
  }

  private static List<String> candidates(
      DelegateTask task, Function<IdentityLink, @Nullable String> who) {
    return task.getCandidates().stream().map(who).filter(Objects::nonNull).sorted().toList();
  }

  private static @Nullable Instant instant(@Nullable Date date) {
    return date == null ? null : date.toInstant();
  }
}
