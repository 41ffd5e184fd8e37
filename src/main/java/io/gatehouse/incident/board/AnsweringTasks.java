package io.gatehouse.incident.board;

import io.gatehouse.inbox.OpenTask;
import io.gatehouse.inbox.OpenTasks;
import io.gatehouse.incident.IncidentNotification;
import io.gatehouse.incident.clock.NotificationClock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the open task in which the report of a clock is sent. */
@Component
class AnsweringTasks {

  private final OpenTasks tasks;

  AnsweringTasks(OpenTasks tasks) {
    this.tasks = tasks;
  }

  /** A task with who has it. */
  record Answering(String id, @Nullable String assignee, boolean mayOpen) {}

  /** The tasks of some clocks by their case, for one reader. */
  final class Open {

    private final Map<String, List<OpenTask>> open;
    private final @Nullable String reader;

    private Open(Map<String, List<OpenTask>> open, @Nullable String reader) {
      this.open = open;
      this.reader = reader;
    }

    Optional<Answering> task(NotificationClock clock) {
      return open.getOrDefault(clock.caseKey(), List.of()).stream()
          .filter(task -> clock.running() && answers(task, clock))
          .findFirst()
          .map(task -> new Answering(task.id(), task.assignee(), mayOpen(task)));
    }

    private boolean mayOpen(OpenTask task) {
      return reader != null && tasks.workersAndDeputies(task.id()).contains(reader);
    }
  }

  Open of(List<NotificationClock> clocks, @Nullable String reader) {
    Map<String, List<OpenTask>> open =
        clocks.stream()
            .filter(NotificationClock::running)
            .map(NotificationClock::caseKey)
            .distinct()
            .collect(Collectors.toMap(key -> key, this::notifications));
    return new Open(open, reader);
  }

  private List<OpenTask> notifications(String caseKey) {
    return tasks.ofCase(caseKey).stream()
        .filter(task -> task.process().equals(IncidentNotification.PROCESS))
        .toList();
  }

  /** By whom it tells and when: the engine keeps milliseconds. */
  private static boolean answers(OpenTask task, NotificationClock clock) {
    return task.due() != null
        && Objects.equals(
            task.due().truncatedTo(ChronoUnit.SECONDS),
            clock.dueAt().truncatedTo(ChronoUnit.SECONDS))
        && task.name().contains(clock.recipient());
  }
}
