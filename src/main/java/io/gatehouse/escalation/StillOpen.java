package io.gatehouse.escalation;

import io.gatehouse.inbox.OpenTasks;
import io.gatehouse.mail.MailCheck;
import io.gatehouse.mail.SentMail;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Nobody is chased for what is done: such a mail is dropped on its way out. */
@Component
class StillOpen implements MailCheck {

  static final Set<String> CHASING = Set.of("reminder", "escalation");

  private final OpenTasks tasks;

  StillOpen(OpenTasks tasks) {
    this.tasks = tasks;
  }

  @Override
  public boolean stillTrue(SentMail mail) {
    return !CHASING.contains(mail.kind())
        || mail.about().stream().anyMatch(about -> tasks.find(about.task()).isPresent());
  }
}
