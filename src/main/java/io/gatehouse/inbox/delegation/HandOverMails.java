package io.gatehouse.inbox.delegation;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import io.gatehouse.inbox.OpenTasks;
import io.gatehouse.mail.Outbox;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells people by mail what others gave to them: a little later, so that many at once are one mail
 * and what was undone is none.
 */
@Component
public class HandOverMails {

  static final TaskDescriptor<Void> TELLING = TaskDescriptor.of("given-tasks");

  static final Duration LATER = Duration.ofMinutes(1);

  private final Delegations delegations;
  private final OpenTasks tasks;
  private final HandOverLetters letters;
  private final Outbox outbox;
  private final SchedulerClient scheduler;
  private final Clock clock;

  HandOverMails(
      Delegations delegations,
      OpenTasks tasks,
      HandOverLetters letters,
      Outbox outbox,
      @Lazy SchedulerClient scheduler,
      Clock clock) {
    this.delegations = delegations;
    this.tasks = tasks;
    this.letters = letters;
    this.outbox = outbox;
    this.scheduler = scheduler;
    this.clock = clock;
  }

  /** One execution each: what is given while another one runs is not forgotten. */
  public void announce(String taskId) {
    scheduler.scheduleIfNotExists(
        TELLING
            .instance(taskId + ":" + UUID.randomUUID())
            .scheduledTo(clock.instant().plus(LATER)));
  }

  /** The first of a receiver's executions writes of all, the others find nothing left. */
  @Transactional
  void tell(String execution) {
    String taskId = execution.substring(0, execution.lastIndexOf(':'));
    List<HandOver> given = delegations.tell(taskId).stream().flatMap(this::standing).toList();
    if (!given.isEmpty()) {
      outbox.post(letters.write("given:" + execution, given));
    }
  }

  /** Whoever began to work on it knows already. */
  private Stream<HandOver> standing(String taskId) {
    return delegations.standing(taskId).stream()
        .filter(delegation -> !delegation.begun())
        .flatMap(
            delegation -> tasks.find(taskId).stream().map(task -> new HandOver(task, delegation)));
  }
}
