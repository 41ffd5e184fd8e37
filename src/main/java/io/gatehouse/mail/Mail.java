package io.gatehouse.mail;

import java.util.List;

/**
 * A mail to be sent.
 *
 * @param key what, to whom, at which level; a second mail with the same key is never posted
 * @param to an account
 * @param kind {@code reminder escalation digest notice agenda}
 */
public record Mail(
    String key,
    String to,
    String kind,
    String subject,
    String text,
    String html,
    List<About> about) {

  public Mail {
    subject = subject.replaceAll("\\s+", " ").strip();
    about = List.copyOf(about);
  }
}
