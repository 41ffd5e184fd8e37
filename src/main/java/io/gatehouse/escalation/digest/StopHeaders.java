package io.gatehouse.escalation.digest;

import io.gatehouse.mail.MailHeaders;
import io.gatehouse.mail.SentMail;
import io.gatehouse.mail.letter.LinkSettings;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Lets mail programs stop a digest by one click (RFC 8058); no other mail can be stopped. */
@Component
class StopHeaders implements MailHeaders {

  private final StopTokens tokens;
  private final LinkSettings links;

  StopHeaders(StopTokens tokens, LinkSettings links) {
    this.tokens = tokens;
    this.links = links;
  }

  @Override
  public Map<String, String> of(SentMail mail) {
    return mail.kind().equals("digest")
        ? Map.of(
            "List-Unsubscribe",
            "<" + links.baseUrl() + StopTokens.PATH + tokens.of(mail.to()) + ">",
            "List-Unsubscribe-Post",
            "List-Unsubscribe=One-Click")
        : Map.of();
  }
}
