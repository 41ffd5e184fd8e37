package io.gatehouse.lifecycle;

import io.gatehouse.identity.People;
import io.gatehouse.mail.About;
import io.gatehouse.mail.Mail;
import io.gatehouse.mail.Outbox;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** Tells the holders of a role about a case, once each. */
@Component
public class Announcements {

  private final Outbox outbox;
  private final People people;
  private final MessageSource messages;
  private final String baseUrl;

  Announcements(
      Outbox outbox,
      People people,
      MessageSource messages,
      @Value("${gatehouse.base-url}") String baseUrl) {
    this.outbox = outbox;
    this.people = people;
    this.messages = messages;
    this.baseUrl = baseUrl;
  }

  /** Texts are {@code <message>.subject} and {@code <message>.text}, both given the facts. */
  public void tell(String role, String caseKey, String systemId, String message, Object... facts) {
    String subject = messages.getMessage(message + ".subject", facts, Locale.ENGLISH);
    String text = messages.getMessage(message + ".text", facts, Locale.ENGLISH);
    String link = baseUrl + "/cases/" + caseKey;
    String html =
        "<p>%s</p><p><a href=\"%s\">%s</a></p>"
            .formatted(HtmlUtils.htmlEscape(text), HtmlUtils.htmlEscape(link), caseKey);
    for (String account : people.holders(role, systemId)) {
      outbox.post(
          new Mail(
              "notice:" + caseKey + ":" + message + ":" + account,
              account,
              "notice",
              subject,
              text + "\n\n" + link,
              html,
              List.of(About.caseOnly(caseKey))));
    }
  }
}
