package io.gatehouse.platform.time;

import com.github.kagkarlsson.scheduler.ScheduledExecution;
import com.github.kagkarlsson.scheduler.ScheduledExecutionsFilter;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.event.AbstractSchedulerListener;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** Mails and chases, run by the scheduler's own threads. */
@Component
@ConditionalOnTimeMachine
class ScheduledWork implements DueWork {

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Scheduler scheduler;
  private final Clock clock;
  private final Semaphore completed = new Semaphore(0);

  ScheduledWork(Scheduler scheduler, Clock clock) {
    this.scheduler = scheduler;
    this.clock = clock;
    scheduler.registerSchedulerListener(
        new AbstractSchedulerListener() {
          @Override
          public void onExecutionComplete(ExecutionComplete done) {
            completed.release();
          }
        });
  }

  /** Only asked when nothing was due at that moment, so that the first in time is the next. */
  @Override
  public Optional<Instant> next(Instant after) {
    return first().filter(at -> at.isAfter(after));
  }

  /**
   * Also while another node is at it. One that is gone is found out by its missing heartbeats
   * before patience ends.
   */
  private boolean isDue() {
    return first().filter(at -> !at.isAfter(clock.instant())).isPresent();
  }

  @Override
  public boolean run() {
    boolean ran = false;
    long patience = System.nanoTime() + PATIENCE.toNanos();
    while (isDue()) {
      ran = true;
      scheduler.triggerCheckForDueExecutions();
      if (waitForOne()) {
        patience = System.nanoTime() + PATIENCE.toNanos();
      } else if (System.nanoTime() > patience) {
        throw new IllegalStateException("Scheduled work is due but does not run");
      }
    }
    return ran;
  }

  private boolean waitForOne() {
    try {
      boolean one = completed.tryAcquire(10, TimeUnit.MILLISECONDS);
      completed.drainPermits();
      return one;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while scheduled work runs", e);
    }
  }

  private Optional<Instant> first() {
    return scheduler
        .getScheduledExecutions(ScheduledExecutionsFilter.onlyResolved().limit(1))
        .stream()
        .findFirst()
        .map(ScheduledExecution::getExecutionTime);
  }
}
