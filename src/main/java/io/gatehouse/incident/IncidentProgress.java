package io.gatehouse.incident;

import io.gatehouse.inbox.OpenTasks;
import io.gatehouse.inbox.TaskClosed;
import io.gatehouse.inbox.cases.CaseEnded;
import io.gatehouse.inbox.cases.CaseStarted;
import io.gatehouse.inbox.cases.Cases;
import io.gatehouse.incident.clock.ClockBook;
import java.time.Clock;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the record of an incident in step with its case, and lets none close that owes a report.
 */
@Component
@Transactional
class IncidentProgress {

  private final Incidents incidents;
  private final IncidentAnswers answers;
  private final ClockBook clocks;
  private final OpenTasks tasks;
  private final Cases cases;
  private final MessageSource messages;
  private final Clock clock;

  IncidentProgress(
      Incidents incidents,
      IncidentAnswers answers,
      ClockBook clocks,
      OpenTasks tasks,
      Cases cases,
      MessageSource messages,
      Clock clock) {
    this.incidents = incidents;
    this.answers = answers;
    this.clocks = clocks;
    this.tasks = tasks;
    this.cases = cases;
    this.messages = messages;
    this.clock = clock;
  }

  @EventListener
  void begin(CaseStarted started) {
    if (started.process().equals(IncidentResponse.PROCESS)) {
      Report report = Report.of(answers.reported(started.caseKey()));
      incidents.saveAndFlush(
          new Incident(started.caseKey(), report, started.by(), clock.instant()));
      if (report.drill()) {
        cases.rename(started.caseKey(), say("incident.drill", report.what()));
      }
    }
  }

  @EventListener
  void follow(TaskClosed closed) {
    if (closed.completed()) {
      incidents.findById(closed.caseKey()).ifPresent(incident -> follow(incident, closed));
    }
  }

  private void follow(Incident incident, TaskClosed closed) {
    switch (closed.task()) {
      case IncidentResponse.ACKNOWLEDGE -> incident.acknowledged();
      case IncidentResponse.CONTAIN -> incident.contained(clock.instant());
      case IncidentResponse.ANALYSE -> incident.analysed();
      case IncidentResponse.LEARN -> incident.learned();
      case IncidentResponse.CLOSE, IncidentResponse.CONFIRM -> requireNothingOwed(incident);
      default -> {}
    }
  }

  private void requireNothingOwed(Incident incident) {
    boolean triaged =
        tasks.ofCase(incident.caseKey()).stream()
            .anyMatch(task -> task.key().equals(IncidentResponse.TRIAGE_AGAIN));
    if (triaged || clocks.owes(incident.caseKey())) {
      String why = triaged ? "incident.refused.triage-open" : "incident.refused.notification-open";
      throw new IncidentRefused(say(why, incident.caseKey()));
    }
  }

  private String say(String message, Object... facts) {
    return messages.getMessage(message, facts, Locale.ENGLISH);
  }

  @EventListener
  void end(CaseEnded ended) {
    if (ended.process().equals(IncidentResponse.PROCESS)) {
      String outcome = Objects.requireNonNullElse(ended.outcome(), "");
      String how =
          outcome.endsWith("closed")
              ? "closed"
              : outcome.endsWith("dismissed") ? "dismissed" : "withdrawn";
      incidents.findById(ended.caseKey()).ifPresent(one -> one.ended(how, clock.instant()));
    }
  }
}
