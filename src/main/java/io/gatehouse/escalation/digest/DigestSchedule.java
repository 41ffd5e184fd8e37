package io.gatehouse.escalation.digest;

import com.github.kagkarlsson.scheduler.ScheduledExecution;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.exceptions.ExecutionException;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceNotFoundException;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import io.gatehouse.identity.change.DigestTimeChanged;
import io.gatehouse.identity.preference.DigestTime;
import io.gatehouse.identity.preference.Preferences;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.stream.Stream;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps one scheduled execution for all digests, at the first time that anybody chose. */
@Component
class DigestSchedule {

  static final TaskDescriptor<Void> DIGESTS = TaskDescriptor.of("digests");
  static final String ONLY = "weekly";

  private static final TaskInstanceId ID = DIGESTS.instanceId(ONLY);

  private final Preferences preferences;
  private final Timetable timetable;
  private final Turns turns;
  private final SchedulerClient scheduler;
  private final TransactionTemplate transaction;
  private final Clock clock;

  DigestSchedule(
      Preferences preferences,
      Timetable timetable,
      Turns turns,
      @Lazy SchedulerClient scheduler,
      TransactionTemplate transaction,
      Clock clock) {
    this.preferences = preferences;
    this.timetable = timetable;
    this.turns = turns;
    this.scheduler = scheduler;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Also the usual time where nobody has it: whoever comes meanwhile gets theirs then. */
  Instant next(Instant after) {
    return Stream.concat(
            Stream.of(timetable.next(null, DigestTime.USUAL, after)),
            preferences.digestReaders().stream()
                .map(reader -> timetable.next(reader.zone(), reader.time(), after)))
        .min(Comparator.naturalOrder())
        .orElseThrow();
  }

  /** What is about to run stays: it finds whoever is due. */
  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  void follow(DigestTimeChanged changed) {
    turns.waitForOtherChanges();
    Instant next = next(clock.instant());
    if (scheduler
        .getScheduledExecution(ID)
        .map(ScheduledExecution::getExecutionTime)
        .filter(next::isBefore)
        .isPresent()) {
      move(next);
    }
  }

  private void move(Instant next) {
    try {
      scheduler.reschedule(ID, next);
    } catch (TaskInstanceNotFoundException
        | TaskInstanceCurrentlyExecutingException
        | ExecutionException running) {
      return;
    }
  }

  /** Whoever chose another time while it ran is either seen here or finds it free. */
  CompletionHandler<Void> again() {
    return (complete, operations) ->
        transaction.executeWithoutResult(
            work -> {
              turns.waitForOtherChanges();
              operations.reschedule(complete, next(clock.instant()));
            });
  }

  /** Soon, and at least every hour: one digest that fails again and again holds up no other. */
  Instant retry(ExecutionComplete failure) {
    int failures = Math.min(failure.getExecution().consecutiveFailures, 6);
    return clock.instant().plus(Duration.ofMinutes(Math.min(60, 1L << failures)));
  }
}
