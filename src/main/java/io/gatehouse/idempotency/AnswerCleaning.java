package io.gatehouse.idempotency;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Removes answers that are kept no longer, every day, on one node. */
@Configuration(proxyBeanMethods = false)
class AnswerCleaning {

  @Bean
  RecurringTask<Void> oldAnswersRemoval(GivenAnswers answers) {
    return Tasks.recurring(
            "old-answers-removal", Schedules.daily(ZoneOffset.UTC, LocalTime.MIDNIGHT))
        .onDeadExecution((dead, work) -> work.reschedule(dead, dead.getTimeDone()))
        .execute((instance, context) -> answers.clean());
  }
}
