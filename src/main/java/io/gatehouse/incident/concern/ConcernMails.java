package io.gatehouse.incident.concern;

import io.gatehouse.inbox.OpenTask;
import io.gatehouse.inbox.OpenTasks;
import io.gatehouse.mail.Mail;
import io.gatehouse.mail.Outbox;
import io.gatehouse.mail.letter.Letter;
import io.gatehouse.mail.letter.Letters;
import io.gatehouse.mail.letter.Notice;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Tells handlers that a concern waits, and not a word of it; about no case that others could see.
 */
@Component
class ConcernMails {

  private final OpenTasks tasks;
  private final Outbox outbox;
  private final Letters letters;
  private final MessageSource messages;

  ConcernMails(OpenTasks tasks, Outbox outbox, Letters letters, MessageSource messages) {
    this.tasks = tasks;
    this.outbox = outbox;
    this.letters = letters;
    this.messages = messages;
  }

  void tellThatItWaits(OpenTask task) {
    tell("concern.mail.waits", "concern:" + task.id(), tasks.workersAndDeputies(task.id()));
  }

  void tellOfMore(String caseKey) {
    tasks
        .ofCase(caseKey)
        .forEach(
            task ->
                tell(
                    "concern.mail.more",
                    "concern-more:" + UUID.randomUUID(),
                    tasks.workersAndDeputies(task.id())));
  }

  private void tell(String message, String key, List<String> handlers) {
    String subject = say(message + ".subject");
    var notice =
        new Notice(
            subject,
            null,
            List.of(say(message + ".text")),
            Map.of(),
            say("concern.mail.open"),
            "/");
    Letter letter = letters.write(notice);
    for (String handler : handlers) {
      outbox.post(
          new Mail(
              key + ":" + handler,
              handler,
              "notice",
              subject,
              letter.text(),
              letter.html(),
              List.of()));
    }
  }

  private String say(String message) {
    return messages.getMessage(message, null, Locale.ENGLISH);
  }
}
