package io.gatehouse.mail;

/** Asked right before a mail leaves: is what it says still true? One no is enough to drop it. */
public interface MailCheck {

  boolean stillTrue(SentMail mail);
}
