package io.gatehouse.lifecycle.request;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.gatehouse.inbox.cases.CaseEnded;
import io.gatehouse.lifecycle.StageEntered;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.transaction.event.TransactionalEventListener;

/** Tries what waits again, when its case has moved on and from time to time. */
@Configuration(proxyBeanMethods = false)
class RequestDelivery {

  private final Requests requests;
  private final SystemRequests stored;

  RequestDelivery(@Lazy Requests requests, SystemRequests stored) {
    this.requests = requests;
    this.stored = stored;
  }

  @TransactionalEventListener
  void hear(StageEntered entered) {
    deliver(entered.systemId());
  }

  @TransactionalEventListener
  void hear(CaseEnded ended) {
    if (ended.parent() != null) {
      deliver(ended.parent());
    }
  }

  private void deliver(String systemId) {
    if (!requests.waitingFor(systemId).isEmpty()) {
      requests.deliverWaiting(systemId);
    }
  }

  /** Catches what was lost between a commit and the delivery after it. */
  @Bean
  RecurringTask<Void> deliverWaitingRequests() {
    return Tasks.recurring("deliver-waiting-requests", FixedDelay.of(Duration.ofDays(1)))
        .onDeadExecution((dead, work) -> work.reschedule(dead, dead.getTimeDone()))
        .execute((task, context) -> stored.systemsThatWait().forEach(requests::deliverWaiting));
  }
}
