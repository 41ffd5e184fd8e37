package io.gatehouse.mail;

import java.util.Optional;

/** Asked right before a mail leaves: is what it says still true? */
public interface MailCheck {

  /**
   * The mail itself; the same mail written anew where less is true; or none, then it is dropped.
   */
  Optional<SentMail> stillTrue(SentMail mail);
}
