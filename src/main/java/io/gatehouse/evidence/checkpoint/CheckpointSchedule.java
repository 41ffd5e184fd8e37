package io.gatehouse.evidence.checkpoint;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Takes a checkpoint every day, on one node. */
@Configuration(proxyBeanMethods = false)
class CheckpointSchedule {

  @Bean
  RecurringTask<Void> evidenceCheckpoint(Checkpoints checkpoints) {
    return Tasks.recurring(
            "evidence-checkpoint", Schedules.daily(ZoneOffset.UTC, LocalTime.MIDNIGHT))
        .onDeadExecution((dead, work) -> work.reschedule(dead, dead.getTimeDone()))
        .execute((instance, context) -> checkpoints.take());
  }
}
