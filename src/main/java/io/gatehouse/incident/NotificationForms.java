package io.gatehouse.incident;

import io.gatehouse.evidence.Evidence;
import io.gatehouse.evidence.EvidenceEntry;
import io.gatehouse.inbox.Moments;
import io.gatehouse.inbox.OpenTask;
import io.gatehouse.inbox.form.FormPrefill;
import io.gatehouse.incident.clock.NotificationClock;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the forms of a notification show: each of its own duty. */
@Component
class NotificationForms implements FormPrefill {

  private final Incidents incidents;
  private final IncidentForms forms;
  private final IncidentNotification notification;
  private final Evidence evidence;
  private final Moments moments;
  private final Clock clock;

  NotificationForms(
      Incidents incidents,
      IncidentForms forms,
      IncidentNotification notification,
      Evidence evidence,
      Moments moments,
      Clock clock) {
    this.incidents = incidents;
    this.forms = forms;
    this.notification = notification;
    this.evidence = evidence;
    this.moments = moments;
    this.clock = clock;
  }

  @Override
  public String process() {
    return IncidentNotification.PROCESS;
  }

  /** Without the task nobody knows which of several notifications is meant. */
  @Override
  public Map<String, Object> valuesFor(String caseKey, String taskKey) {
    return forms.facts(incidents.findById(caseKey).orElseThrow());
  }

  @Override
  public Map<String, Object> valuesFor(OpenTask task) {
    NotificationClock owed = notification.clockOf(task.caseKey(), task.id(), task.key());
    var values = new LinkedHashMap<>(valuesFor(task.caseKey(), task.key()));
    values.put("recipient", owed.recipient());
    values.put("basis", owed.basis());
    values.put("dueAt", moments.sayWhole(owed.dueAt()));
    values.put("late", clock.instant().isAfter(owed.dueAt()) ? "yes" : "no");
    values.put("byLaw", owed.lastDay() == null ? "no" : "yes");
    if (owed.lastDay() != null) {
      values.put("lastDay", NotificationFacts.inWords(owed.lastDay()));
    }
    values.putAll(ownAnswers(task));
    return values;
  }

  /** Another notification of the same incident by the same person is no earlier round of this. */
  private Map<String, Object> ownAnswers(OpenTask task) {
    var blank = new LinkedHashMap<String, Object>();
    blank.put("reason", "");
    blank.put("reference", "");
    blank.put("files", List.of());
    blank.put("firstReport", firstReport(task));
    return blank;
  }

  /** The name of the task is that of the first report, and what comes after it. */
  private String firstReport(OpenTask task) {
    return evidence.of(task.caseKey()).stream()
        .filter(entry -> IncidentNotification.NOTIFY.equals(entry.task()))
        .filter(entry -> entry.name() != null && task.name().startsWith(entry.name()))
        .filter(entry -> entry.values() != null)
        .map(EvidenceEntry::values)
        .map(given -> String.valueOf(given.getOrDefault("reason", "")))
        .reduce("", (earlier, later) -> later);
  }
}
