package io.gatehouse.incident;

import io.gatehouse.identity.People;
import io.gatehouse.inbox.OpenTasks;
import io.gatehouse.inbox.cases.CaseFile;
import io.gatehouse.inbox.page.CaseRequestType;
import io.gatehouse.lifecycle.CaseNotes;
import io.gatehouse.lifecycle.CaseNotes.Heading;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks for another triage of an incident, at any time after the first one. */
@Component
class TriageRequest implements CaseRequestType {

  private static final List<String> ROLES =
      List.of(
          "incident-lead", "compliance-lead", "security-officer", "risk-officer", "system-owner");

  private final IncidentResponse response;
  private final OpenTasks tasks;
  private final People people;
  private final CaseNotes notes;
  private final MessageSource messages;

  TriageRequest(
      IncidentResponse response,
      OpenTasks tasks,
      People people,
      CaseNotes notes,
      MessageSource messages) {
    this.response = response;
    this.tasks = tasks;
    this.people = people;
    this.notes = notes;
    this.messages = messages;
  }

  @Override
  public String type() {
    return "triage";
  }

  @Override
  public boolean isOpen(CaseFile file, String account) {
    return file.process().equals(IncidentResponse.PROCESS)
        && file.open()
        && mayAsk(file, account)
        && response.takesTriage(file.key())
        && !isUnderWay(file);
  }

  @Override
  @Transactional
  public String ask(CaseFile file, String reason, String account) {
    if (!file.process().equals(IncidentResponse.PROCESS)) {
      throw new IncidentRefused(say("incident.refused.no-incident", file));
    }
    response.waitForOthers(file.key());
    if (!file.open()) {
      throw new IncidentRefused(say("incident.refused.ended", file));
    }
    if (!mayAsk(file, account)) {
      throw new AccessDeniedException(say("incident.refused.triage-role", file));
    }
    if (!response.takesTriage(file.key()) || isUnderWay(file)) {
      throw new IncidentRefused(say("incident.refused.triage-open", file));
    }
    notes.noted(
        file.key(),
        new Heading("incident.note.triage-asked", "A.8.4 10.2"),
        account,
        Map.of("again", reason));
    response.triageAgain(file.key());
    return file.key();
  }

  private boolean mayAsk(CaseFile file, String account) {
    return file.startedBy().equals(account)
        || ROLES.stream().anyMatch(role -> people.holds(account, role, file.systemId()));
  }

  private boolean isUnderWay(CaseFile file) {
    return tasks.ofCase(file.key()).stream().anyMatch(task -> Triage.TASKS.contains(task.key()));
  }

  private String say(String message, CaseFile file) {
    return messages.getMessage(message, new Object[] {file.key()}, Locale.ENGLISH);
  }
}
