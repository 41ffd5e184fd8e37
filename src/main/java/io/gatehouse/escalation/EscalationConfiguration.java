package io.gatehouse.escalation;

import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteRemove;
import com.github.kagkarlsson.scheduler.task.FailureHandler.ExponentialBackoffFailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Runs chases as durable scheduled work: a step that fails is taken again. */
@Configuration(proxyBeanMethods = false)
class EscalationConfiguration {

  @Bean
  CustomTask<ChaseState> chase(ChaseSteps steps, StepEnds ends) {
    return Tasks.custom(Chases.CHASE)
        .onFailure(new ExponentialBackoffFailureHandler<>(Duration.ofMinutes(1)))
        .onDeadExecution((dead, work) -> work.reschedule(dead, dead.getTimeDone()))
        .execute(
            (instance, context) ->
                ends.after(instance.getId(), steps.take(instance.getId(), instance.getData())));
  }

  @Bean
  CustomTask<Void> writtenTogether(Gathering gathering, Clock clock) {
    return Tasks.custom(StepsTold.GATHERING)
        .onFailure(new ExponentialBackoffFailureHandler<>(Duration.ofMinutes(1)))
        .onDeadExecution((dead, work) -> work.reschedule(dead, dead.getTimeDone()))
        .execute(
            (instance, context) ->
                gathering.gather(Long.parseLong(instance.getId()))
                    ? new OnCompleteRemove<>()
                    : (complete, work) -> work.reschedule(complete, clock.instant()));
  }
}
