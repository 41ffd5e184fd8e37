package io.gatehouse.escalation.digest;

import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Runs digests as durable scheduled work: what failed, or was on a node that is gone, runs again.
 */
@Configuration(proxyBeanMethods = false)
class DigestConfiguration {

  @Bean
  CustomTask<Void> weeklyDigests(Digests digests, DigestSchedule schedule) {
    return Tasks.custom(DigestSchedule.DIGESTS)
        .scheduleOnStartup(DigestSchedule.ONLY, null, schedule::next)
        .onFailure((failure, work) -> work.reschedule(failure, schedule.retry(failure)))
        .onDeadExecution((dead, work) -> work.reschedule(dead, dead.getTimeDone()))
        .execute(
            (instance, context) -> {
              digests.post();
              return schedule.again();
            });
  }
}
