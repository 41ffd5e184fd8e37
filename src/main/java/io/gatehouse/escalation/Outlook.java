package io.gatehouse.escalation;

import io.gatehouse.escalation.ladder.ChasePlans;
import io.gatehouse.escalation.ladder.Step;
import io.gatehouse.inbox.ChaseOutlook;
import io.gatehouse.inbox.OpenTask;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads from the tables what a chase will do, as they stand now. */
@Component
class Outlook implements ChaseOutlook {

  private final ChasePlans plans;
  private final Clock clock;

  Outlook(ChasePlans plans, Clock clock) {
    this.plans = plans;
    this.clock = clock;
  }

  @Override
  public Optional<Coming> next(OpenTask task) {
    if (task.due() == null) {
      return Optional.empty();
    }
    Instant now = clock.instant();
    return plans.of(task).steps().stream()
        .filter(step -> step.at().isAfter(now))
        .min(Comparator.comparing(Step::at))
        .map(step -> new Coming(step.at(), step.level(), step.to()));
  }
}
