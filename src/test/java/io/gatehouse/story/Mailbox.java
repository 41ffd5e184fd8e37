package io.gatehouse.story;

import io.gatehouse.mail.MailQuery;
import io.gatehouse.mail.MailState;
import io.gatehouse.mail.Outbox;
import io.gatehouse.mail.SentMail;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Everybody's mail, once it has been sent. */
@Component
class Mailbox {

  private final Outbox outbox;
  private final StoryClock clock;
  private final JdbcClient jdbc;

  Mailbox(Outbox outbox, StoryClock clock, JdbcClient jdbc) {
    this.outbox = outbox;
    this.clock = clock;
    this.jdbc = jdbc;
  }

  List<SentMail> mails(String subject) {
    clock.settles();
    return outbox.find(new MailQuery(null, subject, MailState.SENT, null, 5_000));
  }

  /** Also where a mail speaks of the case among others: a paragraph of it then says so. */
  List<SentMail> mailsAbout(String caseKey, String words) {
    clock.settles();
    return jdbc
        .sql("select distinct mail_id from mail_about where case_key = ? order by mail_id desc")
        .param(caseKey)
        .query(Long.class)
        .list()
        .stream()
        .flatMap(id -> outbox.find(id).stream())
        .filter(mail -> mail.state() == MailState.SENT && says(mail, caseKey, words))
        .toList();
  }

  private static boolean says(SentMail mail, String caseKey, String words) {
    return mail.about().stream().allMatch(about -> about.caseKey().equals(caseKey))
            && mail.subject().toLowerCase().contains(words.toLowerCase())
        || Set.of("reminder", "escalation").contains(mail.kind())
            && Stream.of(mail.text().split("\\R\\R"))
                .anyMatch(said -> said.contains(words) && said.contains(caseKey));
  }
}
