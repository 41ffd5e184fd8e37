package io.gatehouse.incident;

import io.gatehouse.evidence.FilledIn;
import io.gatehouse.improvement.CorrectiveActions;
import io.gatehouse.improvement.FindingSource;
import io.gatehouse.improvement.Grade;
import io.gatehouse.improvement.NewFinding;
import io.gatehouse.inventory.Systems;
import io.gatehouse.lifecycle.CaseNotes;
import io.gatehouse.lifecycle.CaseNotes.Heading;
import io.gatehouse.lifecycle.Doer;
import io.gatehouse.lifecycle.request.RequestType;
import io.gatehouse.lifecycle.request.Requests;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What an incident asks of its system's lifecycle case, and of the improvement of the work. */
@Component
class IncidentConsequences {

  private static final String ISO = "A.6.2.6 8.1";

  private final Incidents incidents;
  private final Requests requests;
  private final Systems systems;
  private final CorrectiveActions corrections;
  private final CaseNotes notes;
  private final MessageSource messages;

  IncidentConsequences(
      Incidents incidents,
      Requests requests,
      Systems systems,
      CorrectiveActions corrections,
      CaseNotes notes,
      MessageSource messages) {
    this.incidents = incidents;
    this.requests = requests;
    this.systems = systems;
    this.corrections = corrections;
    this.notes = notes;
    this.messages = messages;
  }

  /** A drill touches no system. */
  void suspend(Incident incident) {
    if (incident.systemId() == null) {
      throw new IncidentRefused(say("incident.refused.no-system"));
    }
    if (incident.drill()) {
      note(incident, "incident.note.drill-suspends");
      return;
    }
    incident.suspends(incident.systemId());
    requests.askFor(incident.systemId(), RequestType.SUSPENSION, reason(incident), Doer.current());
    note(incident, "incident.note.suspends");
  }

  boolean holdsSuspended(Incident incident) {
    return incident.suspendedSystem() != null
        && systems.get(incident.suspendedSystem()).stage().equals("suspended");
  }

  /** The last of several incidents of a suspended system asks for all of them. */
  void resume(Incident incident) {
    requests.hold(incident.suspendedSystem()); // two at once would wait for each other
    boolean others =
        incidents.findBySuspendedSystemAndEndedAtIsNull(incident.suspendedSystem()).stream()
            .filter(other -> !other.caseKey().equals(incident.caseKey()))
            .anyMatch(other -> !isLearned(other));
    if (others) {
      note(incident, "incident.note.waits-for-others");
    } else {
      requests.askFor(
          incident.suspendedSystem(), RequestType.RESUMPTION, reason(incident), Doer.current());
      note(incident, "incident.note.resumes");
    }
  }

  private static boolean isLearned(Incident incident) {
    return incident.state().equals("learned");
  }

  void correct(Incident incident, FilledIn analysis) {
    corrections.open(
        new NewFinding(
            analysis.textOr("reason", incident.what()),
            FindingSource.INCIDENT,
            Grade.valueOf(analysis.textOr("grade", "major").toUpperCase(Locale.ROOT)),
            incident.systemId(),
            incident.caseKey(),
            Doer.current()));
  }

  private void note(Incident incident, String message) {
    notes.noted(incident.caseKey(), new Heading(message, ISO), Doer.current(), Map.of());
  }

  private static String reason(Incident incident) {
    return incident.caseKey() + ": " + incident.what();
  }

  private String say(String message) {
    return messages.getMessage(message, null, Locale.ENGLISH);
  }
}
