package io.gatehouse.lifecycle;

import io.gatehouse.calendar.WorkingCalendar;
import io.gatehouse.inbox.cases.Cases;
import io.gatehouse.inbox.cases.NewCase;
import io.gatehouse.inventory.AiSystemView;
import io.gatehouse.inventory.SystemImported;
import io.gatehouse.inventory.Systems;
import io.gatehouse.lifecycle.review.SystemReviews;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Starts the case of an imported system at the stage that it is in. Nobody is chased for its past:
 * the first stage limits and reviews are spread over the period that the table gives.
 */
@Component
class QuietImport {

  private final Systems systems;
  private final Cases cases;
  private final AiSystemLifecycle lifecycle;
  private final StageLimits limits;
  private final SystemReviews reviews;
  private final WorkingCalendar calendar;
  private final Clock clock;

  QuietImport(
      Systems systems,
      Cases cases,
      AiSystemLifecycle lifecycle,
      StageLimits limits,
      SystemReviews reviews,
      WorkingCalendar calendar,
      Clock clock) {
    this.systems = systems;
    this.cases = cases;
    this.lifecycle = lifecycle;
    this.limits = limits;
    this.reviews = reviews;
    this.calendar = calendar;
    this.clock = clock;
  }

  @EventListener
  void hear(SystemImported imported) {
    AiSystemView system = systems.get(imported.systemId());
    String stage = imported.stage();
    switch (stage) {
      case "registration" -> register(system);
      case "ended" -> lifecycle.begin(system, stage, Doer.current());
      case "operation" -> {
        spreadReview(system);
        lifecycle.begin(system, stage, Doer.current());
      }
      default -> {
        limits.beginSpread(system, stage);
        lifecycle.begin(system, stage, Doer.current());
      }
    }
  }

  private void register(AiSystemView system) {
    limits.beginSpread(system, "registration");
    cases.start(
        new NewCase(
            SystemRegistration.PROCESS,
            system.id(),
            null,
            Doer.current(),
            system.name(),
            Map.copyOf(system.draft().values())),
        Map.of());
  }

  private void spreadReview(AiSystemView system) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), calendar.zone());
    LocalDate said = system.nextReview();
    if (said == null || !said.isAfter(today)) {
      Period lead = reviews.cadence(system).lead(); // none is begun on the day of the import
      var spread = LocalDate.ofInstant(limits.spread(system, "operation", lead), calendar.zone());
      systems.setNextReview(system.id(), spread.isAfter(today) ? spread : today.plusDays(1));
    }
  }
}
