package io.gatehouse.lifecycle;

import io.gatehouse.calendar.WorkingCalendar;
import io.gatehouse.inbox.ProcessVocabulary;
import io.gatehouse.inbox.cases.Cases;
import io.gatehouse.inbox.cases.NewCase;
import io.gatehouse.inventory.AiSystemView;
import io.gatehouse.inventory.Systems;
import io.gatehouse.lifecycle.CaseNotes.Heading;
import io.gatehouse.lifecycle.request.RequestType;
import io.gatehouse.lifecycle.review.SystemReviews;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
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

  private static final Set<String> IN_USE = Set.of("operation", "suspended", "retirement");

  private final Cases cases;
  private final Systems systems;
  private final StageLimits limits;
  private final SystemReviews reviews;
  private final EndReasons reasons;
  private final GatePlans plans;
  private final CaseNotes notes;
  private final WorkingCalendar calendar;
  private final RuntimeService runtime;
  private final ApplicationEventPublisher events;

  AiSystemLifecycle(
      Cases cases,
      Systems systems,
      StageLimits limits,
      SystemReviews reviews,
      EndReasons reasons,
      GatePlans plans,
      CaseNotes notes,
      WorkingCalendar calendar,
      @Lazy RuntimeService runtime,
      ApplicationEventPublisher events) {
    this.cases = cases;
    this.systems = systems;
    this.limits = limits;
    this.reviews = reviews;
    this.reasons = reasons;
    this.plans = plans;
    this.notes = notes;
    this.calendar = calendar;
    this.runtime = runtime;
    this.events = events;
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
    boolean isNew = !system.stage().equals(stage);
    if (isNew) {
      systems.enterStage(systemId, stage, Doer.current());
    }
    if (stage.equals("operation")) {
      reviews.plan(system);
    } else {
      limits.begin(system, stage);
    }
    if (isNew) {
      note(systemId, stage);
    }
    events.publishEvent(new StageEntered(systemId, stage));
    return stage;
  }

  private void note(String systemId, String stage) {
    AiSystemView system = systems.get(systemId);
    boolean reviewed = stage.equals("operation");
    Object until = reviewed ? system.nextReview() : limits.of(system, stage);
    notes.noted(
        systemId,
        new Heading("lifecycle.note.stage." + stage, "A.6.1.3"),
        Doer.current(),
        Map.of(
            "stage",
            stage,
            "until",
            String.valueOf(until),
            "tableVersion",
            reviewed ? reviews.rule(system).version() : limits.version(system, stage)));
  }

  /** Where the system stands, which is where its case returns to when it is not retired. */
  public String stage(String systemId) {
    return systems.get(systemId).stage();
  }

  /** Whether it has users to think of: then only the retirement gate ends it. */
  public boolean wasEverInUse(String systemId) {
    return systems.stages(systemId).stream().anyMatch(entry -> IN_USE.contains(entry.stage()));
  }

  /** A review or change sends the system back to a stage, which it enters next. */
  public String reopen(String systemId, String stage) {
    return stage;
  }

  /**
   * When the owner is asked what comes next, as an ISO date-time: on the day that was planned since
   * the stage was entered, else at the stage's limit.
   */
  public String stageLimit(String systemId, String stage) {
    return plans
        .since(systemId, systems.stages(systemId))
        .map(calendar::opening)
        .map(Instant::toString)
        .orElseGet(() -> limits.of(systems.get(systemId), stage).toString());
  }

  /** Opening of the day on which the next review is begun, as an ISO date-time. */
  public String nextReview(String systemId) {
    return reviews.begins(systems.get(systemId)).toString();
  }

  /** The retirement gate was passed. */
  public void end(String systemId) {
    finish(systemId, reasons.retired());
  }

  /** A gate was refused, or the owner asked to stop. */
  public void stopped(String systemId) {
    finish(systemId, reasons.stopped(systemId));
  }

  private void finish(String systemId, String reason) {
    systems.end(systemId, reason, Doer.current());
    systems.setNextReview(systemId, null);
    events.publishEvent(new StageEntered(systemId, "ended"));
  }

  /** Whether the case waits for this message now. */
  public boolean awaits(RequestType request, String systemId) {
    return runtime
            .createExecutionQuery()
            .messageEventSubscriptionName(request.message(stage(systemId)))
            .processInstanceBusinessKey(systemId)
            .count()
        > 0;
  }

  /** Hands a request to the case that waits for it. */
  public void deliver(RequestType request, String systemId, Map<String, Object> variables) {
    runtime
        .createMessageCorrelation(request.message(stage(systemId)))
        .processInstanceBusinessKey(systemId)
        .setVariables(variables)
        .correlate();
  }
}
