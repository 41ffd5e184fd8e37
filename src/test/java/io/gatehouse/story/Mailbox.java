package io.gatehouse.story;

import io.gatehouse.mail.MailQuery;
import io.gatehouse.mail.MailState;
import io.gatehouse.mail.Outbox;
import io.gatehouse.mail.SentMail;
import java.util.List;
import org.springframework.stereotype.Component;

/** Everybody's mail, once it has been sent. */
@Component
class Mailbox {

  private final Outbox outbox;
  private final StoryClock clock;

  Mailbox(Outbox outbox, StoryClock clock) {
    this.outbox = outbox;
    this.clock = clock;
  }

  List<SentMail> mails(String subject) {
    clock.settles();
    return outbox.find(new MailQuery(null, subject, MailState.SENT, null, 5_000));
  }
}
