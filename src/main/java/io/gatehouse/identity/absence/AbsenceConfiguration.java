package io.gatehouse.identity.absence;

import com.github.kagkarlsson.scheduler.task.FailureHandler.ExponentialBackoffFailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Runs the turns of absences as durable scheduled work: one that fails is taken again. */
@Configuration(proxyBeanMethods = false)
class AbsenceConfiguration {

  @Bean
  OneTimeTask<Long> absenceTurn(AbsenceTurns turns) {
    return Tasks.oneTime(AbsenceTurns.TURN)
        .onFailure(new ExponentialBackoffFailureHandler<>(Duration.ofMinutes(1)))
        .execute((instance, context) -> turns.take(instance.getData()));
  }
}
