package io.gatehouse.evidence.file;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Removes uploads that nobody used, now and then, on one node. */
@Configuration(proxyBeanMethods = false)
class FileCleaning {

  @Bean
  RecurringTask<Void> unusedFilesRemoval(StoredFiles files) {
    return Tasks.recurring("unused-files-removal", FixedDelay.of(Duration.ofHours(6)))
        .onDeadExecution((dead, work) -> work.reschedule(dead, dead.getTimeDone()))
        .execute((instance, context) -> files.removeUnused());
  }
}
