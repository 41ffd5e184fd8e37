package io.gatehouse.escalation;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import io.gatehouse.escalation.ladder.Reader;
import io.gatehouse.escalation.ladder.Step;
import io.gatehouse.inbox.OpenTask;
import io.gatehouse.inbox.TaskClosed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whom each step was taken towards, and in which mail it is written. */
@Repository
class StepsTold {

  /** Each is asked for by an execution of its own, so that none is forgotten. */
  static final TaskDescriptor<Void> GATHERING = TaskDescriptor.of("gathering");

  private static final String COLUMNS =
      "select id, task_id, due, level, reader, taken_at from step_told ";

  private final JdbcClient jdbc;
  private final SchedulerClient scheduler;
  private final Clock clock;

  StepsTold(JdbcClient jdbc, @Lazy SchedulerClient scheduler, Clock clock) {
    this.jdbc = jdbc;
    this.scheduler = scheduler;
    this.clock = clock;
  }

  /** In the transaction of the step; whoever heard of it before does not again. */
  void add(OpenTask task, Step step, Collection<Reader> readers) {
    Instant now = clock.instant();
    for (Reader reader : readers) {
      jdbc.sql(
              """
              insert into step_told (task_id, due, level, reader, taken_at)
              values (:task, :due, :level, :reader, :now)
              on conflict (task_id, due, level, reader) do nothing
              returning id
              """)
          .param("task", task.id())
          .param("due", Timestamp.from(task.due()))
          .param("level", step.level())
          .param("reader", reader.account())
          .param("now", Timestamp.from(now))
          .query(String.class)
          .optional()
          .ifPresent(id -> scheduler.scheduleBatch(List.of(GATHERING.instance(id).build()), now));
    }
  }

  /** None where it is written already. */
  Optional<StepTold> unwritten(long id) {
    return jdbc.sql(COLUMNS + "where id = ? and mail_key is null")
        .param(id)
        .query(StepsTold::row)
        .optional();
  }

  /** All that somebody is still to be written, and nobody else writes it meanwhile. */
  List<StepTold> holdUnwritten(String reader) {
    return jdbc.sql(COLUMNS + "where reader = ? and mail_key is null order by id for update")
        .param(reader)
        .query(StepsTold::row)
        .list();
  }

  void written(StepTold told, String mailKey) {
    jdbc.sql("update step_told set mail_key = ? where id = ?").params(mailKey, told.id()).update();
  }

  void forget(StepTold told) {
    jdbc.sql("delete from step_told where id = ?").param(told.id()).update();
  }

  /** What is done is spoken of no more, also in what waits to leave. */
  @EventListener
  void forget(TaskClosed closed) {
    jdbc.sql("delete from step_told where task_id = ?").param(closed.taskId()).update();
  }

  List<StepTold> in(String mailKey) {
    return jdbc.sql(COLUMNS + "where mail_key = ? order by id")
        .param(mailKey)
        .query(StepsTold::row)
        .list();
  }

  /** Whether steps whose time has come are still to be taken, on whichever node. */
  boolean moreAreDue() {
    return jdbc.sql(
            "select exists (select from scheduled_tasks"
                + " where task_name = ? and execution_time <= ?)")
        .params(Chases.CHASE.getTaskName(), Timestamp.from(clock.instant()))
        .query(Boolean.class)
        .single();
  }

  private static StepTold row(ResultSet row, int number) throws SQLException {
    return new StepTold(
        row.getLong("id"),
        row.getString("task_id"),
        row.getTimestamp("due").toInstant(),
        row.getInt("level"),
        row.getString("reader"),
        row.getTimestamp("taken_at").toInstant());
  }
}
