package io.gatehouse.escalation;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.exceptions.ExecutionException;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceNotFoundException;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import io.gatehouse.calendar.WorkingCalendar;
import io.gatehouse.escalation.ladder.ChasePlan;
import io.gatehouse.escalation.ladder.Deadlines;
import io.gatehouse.inbox.OpenTask;
import io.gatehouse.inbox.TaskChanged;
import io.gatehouse.inbox.TaskClosed;
import io.gatehouse.inbox.TaskOpened;
import java.time.Instant;
import java.util.List;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Keeps one scheduled execution a task with a deadline, in the engine's transaction. It costs a new
 * task one row: the ladder is only read when the deadline has passed.
 */
@Component
class Chases {

  static final TaskDescriptor<ChaseState> CHASE = TaskDescriptor.of("chase", ChaseState.class);

  private final Deadlines deadlines;
  private final WorkingCalendar calendar;
  private final SchedulerClient scheduler;

  Chases(Deadlines deadlines, WorkingCalendar calendar, @Lazy SchedulerClient scheduler) {
    this.deadlines = deadlines;
    this.calendar = calendar;
    this.scheduler = scheduler;
  }

  @EventListener
  void begin(TaskOpened opened) {
    OpenTask task = opened.task();
    if (task.due() != null) {
      schedule(task, task.due());
    }
  }

  /**
   * Only a moved deadline matters: who has the task is asked at each step, and a chase that came to
   * its end does not begin again.
   */
  @EventListener
  void follow(TaskChanged changed) {
    OpenTask task = changed.task();
    if (!changed.movedInTime()) {
      return;
    }
    if (task.due() == null) {
      cancel(task.id());
    } else {
      move(task, task.due());
    }
  }

  @EventListener
  void end(TaskClosed closed) {
    cancel(closed.taskId());
  }

  /** As a batch of one, which db-scheduler inserts without looking first: there is none yet. */
  private void schedule(OpenTask task, Instant due) {
    scheduler.scheduleBatch(
        List.of(CHASE.instance(task.id()).data(ChaseState.fresh(due)).build()), first(task, due));
  }

  private Instant first(OpenTask task, Instant due) {
    return ChasePlan.begins(task.created(), due, deadlines.of(task), calendar);
  }

  /** A step that runs right now finds the deadline moved when it ends: {@link StepEnds}. */
  private void move(OpenTask task, Instant due) {
    try {
      scheduler.reschedule(CHASE.instanceId(task.id()), first(task, due), ChaseState.fresh(due));
    } catch (TaskInstanceNotFoundException none) {
      schedule(task, due);
    } catch (TaskInstanceCurrentlyExecutingException | ExecutionException running) {
      return;
    }
  }

  /** A step that runs right now finds the task as it is, and ends by itself. */
  private void cancel(String task) {
    try {
      scheduler.cancel(CHASE.instanceId(task));
    } catch (TaskInstanceNotFoundException
        | TaskInstanceCurrentlyExecutingException
        | ExecutionException none) {
      return;
    }
  }
}
