package io.gatehouse.incident;

import io.gatehouse.inbox.OpenTask;
import io.gatehouse.inbox.TaskFacts;
import io.gatehouse.incident.clock.NotificationClock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Why somebody is to be notified, and until when it is in time by law. */
@Component
class NotificationFacts implements TaskFacts {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu", Locale.ENGLISH);

  private final IncidentNotification notification;
  private final MessageSource messages;

  NotificationFacts(IncidentNotification notification, MessageSource messages) {
    this.notification = notification;
    this.messages = messages;
  }

  @Override
  public String process() {
    return IncidentNotification.PROCESS;
  }

  @Override
  public Map<String, String> of(OpenTask task) {
    NotificationClock owed = notification.clockOf(task.caseKey(), task.id(), task.key());
    var facts = new LinkedHashMap<String, String>();
    facts.put(say("incident.fact.basis"), owed.basis());
    if (owed.lastDay() != null) {
      facts.put(say("incident.fact.last-day"), inWords(owed.lastDay()));
    }
    return facts;
  }

  static String inWords(LocalDate day) {
    return DAY.format(day);
  }

  private String say(String message) {
    return messages.getMessage(message, null, Locale.ENGLISH);
  }
}
