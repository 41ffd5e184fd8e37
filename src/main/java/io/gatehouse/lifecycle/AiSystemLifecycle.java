package io.gatehouse.lifecycle;

import io.gatehouse.calendar.WorkingCalendar;
import io.gatehouse.inbox.ProcessVocabulary;
import io.gatehouse.inbox.cases.Cases;
import io.gatehouse.inbox.cases.NewCase;
import io.gatehouse.inventory.AiSystemView;
import io.gatehouse.inventory.Systems;
import io.gatehouse.lifecycle.request.RequestType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Lazy;

/**
 * The processes {@code ai-system-lifecycle} and {@code lifecycle-stage}: one case an AI system,
 * under the system's own reference, for years.
 */
@ProcessVocabulary
public class AiSystemLifecycle {

  public static final String PROCESS = "ai-system-lifecycle";

  private final Cases cases;
  private final Systems systems;
  private final StageLimits limits;
  private final EndReasons reasons;
  private final GatePlans plans;
  private final WorkingCalendar calendar;
  private final RuntimeService runtime;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  AiSystemLifecycle(
      Cases cases,
      Systems systems,
      StageLimits limits,
      EndReasons reasons,
      GatePlans plans,
      WorkingCalendar calendar,
      @Lazy RuntimeService runtime,
      ApplicationEventPublisher events,
      Clock clock) {
    this.cases = cases;
    this.systems = systems;
    this.limits = limits;
    this.reasons = reasons;
    this.plans = plans;
    this.calendar = calendar;
    this.runtime = runtime;
    this.events = events;
    this.clock = clock;
  }

  void begin(AiSystemView system, String stage, String by) {
    cases.start(
        new NewCase(PROCESS, system.id(), null, by, system.name(), Map.of("stage", stage)),
        system.id(),
        Map.of("systemId", system.id(), "stage", stage));
  }

  /** The register follows the case; the stage's time begins. Returns the stage. */
  public String enter(String systemId, String stage) {
    AiSystemView system = systems.get(systemId);
    if (!system.stage().equals(stage)) {
      systems.enterStage(systemId, stage, Doer.current());
    }
    if (stage.equals("operation")) {
      planReview(system);
    } else {
      limits.begin(system, stage);
    }
    events.publishEvent(new StageEntered(systemId, stage));
    return stage;
  }

  /** A review or change sends the system back to a stage, which it enters next. */
  public String reopen(String systemId, String stage) {
    return stage;
  }

  /** Entering operation anew counts the next review from now; coming back to it does not. */
  private void planReview(AiSystemView system) {
    LocalDate planned = system.nextReview();
    if (planned == null
        || !planned.isAfter(LocalDate.ofInstant(clock.instant(), calendar.zone()))) {
      Instant next = limits.nextReview(system);
      systems.setNextReview(system.id(), LocalDate.ofInstant(next, calendar.zone()));
    }
  }

  /**
   * When the owner is asked what comes next, as an ISO date-time: on the day that was planned since
   * the stage was entered, else at the stage's limit.
   */
  public String stageLimit(String systemId, String stage) {
    return plans
        .since(systemId, systems.stages(systemId))
        .map(this::opening)
        .orElseGet(() -> limits.of(systems.get(systemId), stage).toString());
  }

  /** Opening of the day of the next review, as an ISO date-time. */
  public String nextReview(String systemId) {
    AiSystemView system = systems.get(systemId);
    LocalDate planned = system.nextReview();
    return planned == null ? limits.nextReview(system).toString() : opening(planned);
  }

  public String suspend(String systemId) {
    return enter(systemId, "suspended");
  }

  /** The retirement gate was passed. */
  public void end(String systemId) {
    finish(systemId);
  }

  /** A gate was refused, or the owner asked to stop. */
  public void stopped(String systemId) {
    finish(systemId);
  }

  private void finish(String systemId) {
    systems.end(systemId, reasons.of(systemId), Doer.current());
    systems.setNextReview(systemId, null);
    events.publishEvent(new StageEntered(systemId, "ended"));
  }

  /** Whether the case waits for this message now. */
  public boolean awaits(RequestType request, String systemId) {
    return runtime
            .createExecutionQuery()
            .messageEventSubscriptionName(request.message())
            .processInstanceBusinessKey(systemId)
            .count()
        > 0;
  }

  /**
   * Hands a request to the case that waits for it, with the stage that it reaches the case at
   * unless it names one: a system that is not retired goes back there.
   */
  public void deliver(RequestType request, String systemId, Map<String, Object> variables) {
    runtime
        .createMessageCorrelation(request.message())
        .processInstanceBusinessKey(systemId)
        .setVariable("stage", systems.get(systemId).stage())
        .setVariables(variables)
        .correlate();
  }

  private String opening(LocalDate day) {
    return day.atTime(LocalTime.of(9, 0)).atZone(calendar.zone()).toInstant().toString();
  }
}
