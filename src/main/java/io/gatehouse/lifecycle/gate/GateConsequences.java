package io.gatehouse.lifecycle.gate;

import io.gatehouse.evidence.FilledIn;
import io.gatehouse.identity.People;
import io.gatehouse.improvement.Action;
import io.gatehouse.improvement.ActionFollowUp;
import io.gatehouse.inventory.AiSystemView;
import io.gatehouse.inventory.Systems;
import io.gatehouse.lifecycle.Announcements;
import io.gatehouse.lifecycle.gate.Releases.Release;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What follows from a decision on a gate. */
@Component
class GateConsequences {

  private final GateDecisions decisions;
  private final Releases releases;
  private final Systems systems;
  private final People people;
  private final ActionFollowUp actions;
  private final Announcements announcements;
  private final Clock clock;

  GateConsequences(
      GateDecisions decisions,
      Releases releases,
      Systems systems,
      People people,
      ActionFollowUp actions,
      Announcements announcements,
      Clock clock) {
    this.decisions = decisions;
    this.releases = releases;
    this.systems = systems;
    this.people = people;
    this.actions = actions;
    this.announcements = announcements;
    this.clock = clock;
  }

  /** The record's version is the one that was put into operation, so only deployment moves it. */
  void passed(Gate gate) {
    if (!gate.name().equals("deployment")) {
      return;
    }
    String version = decisions.version(gate.caseKey());
    String decider = decisions.decider(gate.caseKey());
    List<String> deployers =
        decisions
            .answers(gate.caseKey())
            .text("deployer")
            .map(List::of)
            .orElseGet(() -> people.holders("developer", gate.systemId()));
    releases.grant(
        new Release(gate.caseKey(), gate.systemId(), version, deployers, decider, clock.instant()));
    if (!version.isEmpty()) {
      AiSystemView system = systems.get(gate.systemId());
      systems.update(
          system.id(), system.draft().with(Map.of("version", version)), system.revision(), decider);
    }
  }

  void followUp(Gate gate) {
    String decider = decisions.decider(gate.caseKey());
    for (FilledIn condition : decisions.answers(gate.caseKey()).rows("conditions")) {
      LocalDate due = condition.date("due").orElseThrow();
      actions.ask(
          new Action(
              condition.textOr("action", ""),
              condition.textOr("owner", decider),
              due,
              decider,
              gate.caseKey(),
              gate.systemId()));
    }
  }

  /** Top management and the owner hear that the system ends; one that is not retired does not. */
  void refused(Gate gate) {
    if (gate.name().equals("retirement")) {
      return;
    }
    FilledIn answers = decisions.answers(gate.caseKey());
    for (String role : List.of("top-management", "system-owner")) {
      announcements.tell(
          role,
          gate.caseKey(),
          gate.systemId(),
          "lifecycle.mail.refused",
          gate.name(),
          systems.get(gate.systemId()).name(),
          decisions.decider(gate.caseKey()),
          answers.textOr("reason", ""),
          answers.textOr("usersEffect", ""));
    }
  }
}
