package io.gatehouse.inbox.projection;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import io.gatehouse.calendar.WorkingCalendar;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Compares the inbox with the engine every night, on one node. */
@Configuration(proxyBeanMethods = false)
class ReconciliationSchedule {

  @Bean
  RecurringTask<Void> inboxReconciliation(Reconciliation reconciliation, WorkingCalendar calendar) {
    return Tasks.recurring(
            "inbox-reconciliation", Schedules.daily(calendar.zone(), LocalTime.MIDNIGHT))
        .onDeadExecution((dead, work) -> work.reschedule(dead, dead.getTimeDone()))
        .execute((instance, context) -> reconciliation.run());
  }
}
