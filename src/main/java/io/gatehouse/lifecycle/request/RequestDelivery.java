package io.gatehouse.lifecycle.request;

import com.github.kagkarlsson.scheduler.task.FailureHandler.OnFailureRetryLater;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import io.gatehouse.inbox.cases.CaseEnded;
import io.gatehouse.lifecycle.StageEntered;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.transaction.event.TransactionalEventListener;

/** Tries what waits again, when its case has moved on and from time to time. */
@Configuration(proxyBeanMethods = false)
class RequestDelivery {

  private static final Logger log = LoggerFactory.getLogger(RequestDelivery.class);

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
    return Tasks.recurring(
            "deliver-waiting-requests", Schedules.daily(ZoneOffset.UTC, LocalTime.MIDNIGHT))
        .onDeadExecution((dead, work) -> work.reschedule(dead, dead.getTimeDone()))
        .onFailure(new OnFailureRetryLater<>(Duration.ofHours(1)))
        .execute((task, context) -> deliverAll());
  }

  /** One system's trouble does not keep the others waiting; the run fails when all were tried. */
  private void deliverAll() {
    List<String> failed = stored.systemsThatWait().stream().filter(this::fails).toList();
    if (!failed.isEmpty()) {
      throw new IllegalStateException("Requests still wait for " + String.join(", ", failed));
    }
  }

  private boolean fails(String systemId) {
    try {
      requests.deliverWaiting(systemId);
      return false;
    } catch (RuntimeException e) {
      log.error("Requests for {} were not delivered", systemId, e);
      return true;
    }
  }
}
