package io.gatehouse.incident;

import io.gatehouse.inbox.Decision;
import io.gatehouse.inbox.DecisionTables;
import io.gatehouse.incident.clock.ClockBook;
import io.gatehouse.incident.clock.ClockBook.Recount;
import io.gatehouse.incident.clock.Duty;
import io.gatehouse.incident.clock.DutyTable;
import io.gatehouse.inventory.AiSystemView;
import io.gatehouse.inventory.Systems;
import io.gatehouse.lifecycle.CaseNotes;
import io.gatehouse.lifecycle.CaseNotes.Heading;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Says by the tables how severe an incident is and whom it obliges to notify. */
@Component
class IncidentClassification {

  static final String TABLE = "incident-severity";

  private static final String ISO = "A.8.4 10.2";

  private final DecisionTables tables;
  private final DutyTable duties;
  private final ClockBook clocks;
  private final Systems systems;
  private final CaseNotes notes;

  IncidentClassification(
      DecisionTables tables, DutyTable duties, ClockBook clocks, Systems systems, CaseNotes notes) {
    this.tables = tables;
    this.duties = duties;
    this.clocks = clocks;
    this.systems = systems;
    this.notes = notes;
  }

  /** Sets the severity of the incident, and starts, moves and stops its clocks. */
  Recount classify(Incident incident, Triage triage) {
    Decision decision = severity(triage);
    Map<String, Object> rule = decision.rules().get(0);
    int severity = Integer.parseInt(String.valueOf(rule.get("severity")));
    incident.triaged(triage, severity, "yes".equals(rule.get("serious")));
    String key = incident.caseKey();
    notes.decided(key, new Heading("incident.note.classified", ISO, severity), decision, rule);
    return count(incident, triage);
  }

  private Recount count(Incident incident, Triage triage) {
    Map<String, Object> inputs =
        triage.forClocks(incident.severity(), incident.serious(), systemOf(incident));
    Collection<Duty> owed = duties.of(inputs, incident.awareAt());
    Recount recount =
        clocks.recount(incident.caseKey(), incident.awareAt(), incident.triages(), owed);
    var limits = new LinkedHashMap<String, Object>();
    owed.forEach(duty -> limits.put(duty.recipient(), duty.initialDue() + " " + duty.basis()));
    recount.lapsed().forEach(duty -> limits.put(duty, "lapsed"));
    notes.decided(
        incident.caseKey(), new Heading("incident.note.clocks", ISO), duties.ask(inputs), limits);
    return recount;
  }

  private AiSystemView systemOf(Incident incident) {
    return Optional.ofNullable(incident.systemId()).flatMap(systems::find).orElse(null);
  }

  Decision severity(Triage triage) {
    Decision decision = tables.evaluate(TABLE, triage.forSeverity());
    if (decision.rules().isEmpty()) {
      throw new IllegalStateException(TABLE + " has no rule for " + triage.answers());
    }
    return decision;
  }
}
