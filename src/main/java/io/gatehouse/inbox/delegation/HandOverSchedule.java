package io.gatehouse.inbox.delegation;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells of given tasks as durable scheduled work: what failed runs again. */
@Configuration(proxyBeanMethods = false)
class HandOverSchedule {

  @Bean
  OneTimeTask<Void> givenTasks(HandOverMails mails) {
    return Tasks.oneTime(HandOverMails.TELLING)
        .onDeadExecution((dead, work) -> work.reschedule(dead, dead.getTimeDone()))
        .execute((instance, context) -> mails.tell(instance.getId()));
  }
}
