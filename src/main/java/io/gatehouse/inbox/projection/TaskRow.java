package io.gatehouse.inbox.projection;

import io.gatehouse.inbox.OpenTask;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code inbox_task}: the task, and what only the inbox needs to know of it.
 *
 * @param people accounts that the diagram itself names as candidates
 * @param fourEyes whom {@link FourEyes} exclude, separated by spaces
 * @param claimed since when the assignee has it
 * @param onBehalfOf for whom the assignee has it, as their deputy
 * @param hole why it is with somebody else than its role's holders
 */
public record TaskRow(
    OpenTask task,
    int version,
    List<String> people,
    @Nullable String fourEyes,
    @Nullable Instant claimed,
    @Nullable String onBehalfOf,
    @Nullable String hole) {

  TaskRow assignedTo(@Nullable String assignee, @Nullable Instant since, @Nullable String absent) {
    return new TaskRow(
        copy(task, task.name(), task.roles(), assignee, task.due()),
        version,
        people,
        fourEyes,
        since,
        absent,
        hole);
  }

  TaskRow onBehalfOf(@Nullable String absent) {
    return new TaskRow(task, version, people, fourEyes, claimed, absent, hole);
  }

  TaskRow withHole(@Nullable String reason) {
    return new TaskRow(task, version, people, fourEyes, claimed, onBehalfOf, reason);
  }

  TaskRow with(
      List<String> roles,
      List<String> named,
      @Nullable String assignee,
      @Nullable Instant due,
      String name) {
    return new TaskRow(
        copy(task, name, roles, assignee, due),
        version,
        named,
        fourEyes,
        claimed,
        onBehalfOf,
        hole);
  }

  static OpenTask dueAt(OpenTask task, Instant due) {
    return copy(task, task.name(), task.roles(), task.assignee(), due);
  }

  private static OpenTask copy(
      OpenTask task,
      String name,
      List<String> roles,
      @Nullable String assignee,
      @Nullable Instant due) {
    return new OpenTask(
        task.id(),
        task.key(),
        name,
        task.process(),
        task.processName(),
        task.caseKey(),
        task.systemId(),
        task.systemName(),
        task.risk(),
        roles,
        assignee,
        due,
        task.created(),
        task.formId(),
        task.iso());
  }
}
