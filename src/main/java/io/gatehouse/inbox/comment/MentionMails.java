package io.gatehouse.inbox.comment;

import io.gatehouse.inbox.Confidential;
import io.gatehouse.inbox.cases.CaseFile;
import io.gatehouse.mail.About;
import io.gatehouse.mail.Mail;
import io.gatehouse.mail.Outbox;
import io.gatehouse.mail.letter.Letter;
import io.gatehouse.mail.letter.Letters;
import io.gatehouse.mail.letter.Notice;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Tells those whom a comment mentions, each by one mail a comment. */
@Component
class MentionMails {

  private final Outbox outbox;
  private final Letters letters;
  private final MessageSource messages;
  private final Confidential confidential;

  MentionMails(Outbox outbox, Letters letters, MessageSource messages, Confidential confidential) {
    this.confidential = confidential;
    this.outbox = outbox;
    this.letters = letters;
    this.messages = messages;
  }

  void tell(Collection<String> called, CaseFile file, String by, String text) {
    boolean closed = confidential.is(file.key());
    String subject = say("comment.mail.subject", by, closed ? file.key() : file.title());
    Letter letter =
        letters.write(
            new Notice(
                subject,
                file.key(),
                closed
                    ? List.of(say("comment.mail.in-confidence"))
                    : text.lines().filter(line -> !line.isBlank()).toList(),
                Map.of(),
                say("mail.notice.case", file.key()),
                "/cases/" + file.key() + "#comments"));
    String comment = "mention:" + UUID.randomUUID() + ":";
    for (String account : called) {
      outbox.post(
          new Mail(
              comment + account,
              account,
              "notice",
              subject,
              letter.text(),
              letter.html(),
              List.of(About.caseOnly(file.key()))));
    }
  }

  private String say(String message, Object... facts) {
    return messages.getMessage(message, facts, Locale.ENGLISH);
  }
}
