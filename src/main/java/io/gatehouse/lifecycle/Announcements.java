package io.gatehouse.lifecycle;

import io.gatehouse.identity.People;
import io.gatehouse.mail.About;
import io.gatehouse.mail.Mail;
import io.gatehouse.mail.Outbox;
import io.gatehouse.mail.letter.Letter;
import io.gatehouse.mail.letter.Letters;
import io.gatehouse.mail.letter.Notice;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Tells people about a case, once each. */
@Component
public class Announcements {

  private final Outbox outbox;
  private final People people;
  private final Letters letters;
  private final MessageSource messages;

  Announcements(Outbox outbox, People people, Letters letters, MessageSource messages) {
    this.outbox = outbox;
    this.people = people;
    this.letters = letters;
    this.messages = messages;
  }

  /** Texts are {@code <message>.subject} and {@code <message>.text}, both given the facts. */
  public void tell(String role, String caseKey, String systemId, String message, Object... facts) {
    tell(people.holders(role, systemId), caseKey, message, facts);
  }

  /** The same to these people. */
  public void tell(List<String> accounts, String caseKey, String message, Object... facts) {
    String subject = say(message + ".subject", facts);
    Letter letter =
        letters.write(
            new Notice(
                subject,
                null,
                List.of(say(message + ".text", facts)),
                Map.of(),
                say("mail.notice.case", caseKey),
                "/cases/" + caseKey));
    for (String account : accounts) {
      outbox.post(
          new Mail(
              "notice:" + caseKey + ":" + message + ":" + account,
              account,
              "notice",
              subject,
              letter.text(),
              letter.html(),
              List.of(About.caseOnly(caseKey))));
    }
  }

  private String say(String message, Object... facts) {
    return messages.getMessage(message, facts, Locale.ENGLISH);
  }
}
