package io.gatehouse.platform.demo;

import io.gatehouse.incident.concern.Concerns;
import io.gatehouse.platform.time.ConditionalOnTimeMachine;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** A concern that somebody raised without naming themselves, for the compliance lead to read. */
@Component
@ConditionalOnTimeMachine
class DemoConcerns {

  private final DemoPlay play;
  private final Concerns concerns;

  DemoConcerns(DemoPlay play, Concerns concerns) {
    this.play = play;
    this.concerns = concerns;
  }

  void raised(LocalDate today) {
    play.on(today.minusDays(1));
    concerns.raise(
        "In the call centre, colleagues read names and illnesses aloud to the meeting notes so that"
            + " they need not type them. Nobody told the callers.",
        null,
        false);
  }
}
