package io.gatehouse.supplier.lapse;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import io.gatehouse.calendar.WorkingCalendar;
import io.gatehouse.supplier.SupplierSearch;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks at certificates and approvals each morning, on one node; reminders wait for work days. */
@Configuration(proxyBeanMethods = false)
class LapseSchedule {

  @Bean
  RecurringTask<Void> supplierLapseWatch(
      LapseWatch watch,
      CertificateReminders reminders,
      SupplierSearch search,
      WorkingCalendar calendar) {
    return Tasks.recurring(
            "supplier-lapse-watch", Schedules.daily(calendar.zone(), WorkingCalendar.OPENS))
        .onDeadExecution((dead, work) -> work.reschedule(dead, dead.getTimeDone()))
        .execute((instance, context) -> look(watch, reminders, search.today(), calendar));
  }

  private static void look(
      LapseWatch watch, CertificateReminders reminders, LocalDate today, WorkingCalendar calendar) {
    if (calendar.isWorkingDay(today)) {
      reminders.send(today);
    }
    List<String> left = watch.watchAll();
    if (!left.isEmpty()) {
      throw new IllegalStateException("Owners were not asked about " + String.join(", ", left));
    }
  }
}
