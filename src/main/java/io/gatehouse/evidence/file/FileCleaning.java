package io.gatehouse.evidence.file;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Removes uploads that nobody used, every day, on one node. */
@Configuration(proxyBeanMethods = false)
class FileCleaning {

  @Bean
  RecurringTask<Void> unusedFilesRemoval(StoredFiles files) {
    return Tasks.recurring(
            "unused-files-removal", Schedules.daily(ZoneOffset.UTC, LocalTime.MIDNIGHT))
        .onDeadExecution((dead, work) -> work.reschedule(dead, dead.getTimeDone()))
        .execute((instance, context) -> files.removeUnused());
  }
}
