package io.gatehouse.identity.importing;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Removes files that nobody said yes to, every day, on one node. */
@Configuration(proxyBeanMethods = false)
class ImportCleaning {

  @Bean
  RecurringTask<Void> unusedPeopleImportsRemoval(ImportFiles files) {
    return Tasks.recurring(
            "unused-people-imports-removal", Schedules.daily(ZoneOffset.UTC, LocalTime.MIDNIGHT))
        .onDeadExecution((dead, work) -> work.reschedule(dead, dead.getTimeDone()))
        .execute((instance, context) -> files.clean());
  }
}
