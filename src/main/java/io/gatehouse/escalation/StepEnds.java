package io.gatehouse.escalation;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import io.gatehouse.inbox.OpenTask;
import io.gatehouse.inbox.OpenTasks;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts a chase off to its next step or ends it, unless its deadline was moved meanwhile. */
@Component
class StepEnds {

  private final OpenTasks tasks;
  private final TransactionTemplate transaction;
  private final Clock clock;

  StepEnds(OpenTasks tasks, TransactionTemplate transaction, Clock clock) {
    this.tasks = tasks;
    this.transaction = transaction;
    this.clock = clock;
  }

  CompletionHandler<ChaseState> after(String taskId, Taken taken) {
    return (complete, operations) ->
        transaction.executeWithoutResult(work -> end(taskId, taken, complete, operations));
  }

  /**
   * Whoever moves a deadline has the task's row first and cannot schedule what runs. So the row is
   * held until the execution is free: either this sees the new deadline, or they see it free.
   */
  private void end(
      String taskId,
      Taken taken,
      ExecutionComplete complete,
      ExecutionOperations<ChaseState> operations) {
    Instant due = tasks.hold(taskId).map(OpenTask::due).orElse(null);
    if (due != null && !due.equals(taken.state().due())) {
      operations.reschedule(complete, clock.instant(), ChaseState.fresh(due));
    } else if (due == null || taken.next() == null) {
      operations.stop();
    } else {
      operations.reschedule(complete, taken.next(), taken.state());
    }
  }
}
