package io.gatehouse.mail;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mail as the outbox keeps it.
 *
 * @param key what it was posted under
 * @param to the account
 * @param address where it went, or is to go
 * @param messageId the same at every try, so that a mail that arrives twice is recognised as one
 * @param error why the last try failed
 */
public record SentMail(
    long id,
    String key,
    String to,
    String address,
    String kind,
    String subject,
    String text,
    String html,
    String messageId,
    MailState state,
    int tries,
    @Nullable String error,
    Instant posted,
    @Nullable Instant sent,
    List<About> about) {

  SentMail to(String address) {
    return new SentMail(
        id, key, to, address, kind, subject, text, html, messageId, state, tries, error, posted,
        sent, about);
  }

  SentMail about(List<About> about) {
    return new SentMail(
        id, key, to, address, kind, subject, text, html, messageId, state, tries, error, posted,
        sent, about);
  }

  /** The same mail with other words, to the same reader. */
  public SentMail rewritten(Mail now, Instant at) {
    return new SentMail(
        id,
        key,
        to,
        address,
        now.kind(),
        now.subject(),
        now.text(),
        now.html(),
        messageId,
        state,
        tries,
        error,
        at,
        sent,
        now.about());
  }
}
