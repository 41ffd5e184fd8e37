package io.gatehouse.incident;

import io.gatehouse.identity.People;
import io.gatehouse.inbox.Moments;
import io.gatehouse.inbox.OpenTask;
import io.gatehouse.inbox.OpenTasks;
import io.gatehouse.inbox.TaskOpened;
import io.gatehouse.lifecycle.Announcements;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells at once who leads the response, and top management when it is of the highest severity. */
@Component
class IncidentMails {

  private static final int HIGHEST = 1;

  private final Incidents incidents;
  private final OpenTasks tasks;
  private final People people;
  private final Announcements announcements;
  private final Moments moments;
  private final MessageSource messages;

  IncidentMails(
      Incidents incidents,
      OpenTasks tasks,
      People people,
      Announcements announcements,
      Moments moments,
      MessageSource messages) {
    this.incidents = incidents;
    this.tasks = tasks;
    this.people = people;
    this.announcements = announcements;
    this.moments = moments;
    this.messages = messages;
  }

  @EventListener
  void hear(TaskOpened opened) {
    OpenTask task = opened.task();
    if (task.key().equals(IncidentResponse.ACKNOWLEDGE)) {
      Incident incident = incidents.findById(task.caseKey()).orElseThrow();
      announcements.tell(
          tasks.workersAndDeputies(task.id()),
          task.caseKey(),
          "incident.told.reported",
          named(incident),
          incident.reportedBy(),
          messages.getMessage("incident.impression." + incident.impression(), null, Locale.ENGLISH),
          task.due() == null ? "" : moments.sayWhole(task.due()));
    }
  }

  /** Once, however often it is triaged. */
  void classified(Incident incident) {
    if (incident.severity() != null && incident.severity() == HIGHEST) {
      List<String> above = people.holders("top-management", null);
      announcements.tell(
          above, incident.caseKey(), "incident.told.grave", named(incident), incident.severity());
    }
  }

  private String named(Incident incident) {
    return incident.drill()
        ? messages.getMessage("incident.drill", new Object[] {incident.what()}, Locale.ENGLISH)
        : incident.what();
  }
}
