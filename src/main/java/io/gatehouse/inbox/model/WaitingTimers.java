package io.gatehouse.inbox.model;

import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The timers that cases wait for: an edited date moves one, and redeploying moves none. */
@Component
public class WaitingTimers {

  private final RuntimeService runtime;
  private final ManagementService management;

  WaitingTimers(@Lazy RuntimeService runtime, @Lazy ManagementService management) {
    this.runtime = runtime;
    this.management = management;
  }

  /** Whether the case waits for this event of its diagram now. */
  public boolean waitsAt(String process, String caseKey, String event) {
    return job(process, caseKey, event).isPresent();
  }

  /** Moves the timer, unless the case does not wait for it now. */
  public boolean move(String process, String caseKey, String event, Instant to) {
    Optional<Job> job = job(process, caseKey, event);
    job.ifPresent(waiting -> move(waiting, to));
    return job.isPresent();
  }

  /** What was given up before is tried again on its new date. */
  private void move(Job waiting, Instant to) {
    management.setJobDuedate(waiting.getId(), Date.from(to));
    if (waiting.getRetries() == 0) {
      management.setJobRetries(waiting.getId(), 1);
    }
  }

  private Optional<Job> job(String process, String caseKey, String event) {
    ProcessInstance instance =
        runtime
            .createProcessInstanceQuery()
            .processDefinitionKey(process)
            .processInstanceBusinessKey(caseKey)
            .singleResult();
    return instance == null
        ? Optional.empty()
        : Optional.ofNullable(
            management
                .createJobQuery()
                .processInstanceId(instance.getId())
                .activityId(event)
                .singleResult());
  }
}
