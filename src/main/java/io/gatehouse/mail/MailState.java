package io.gatehouse.mail;

import java.util.Locale;

/** Where a mail stands. */
public enum MailState {
  /** Not delivered yet; tried again where that failed. */
  WAITING,
  SENT,
  /** Not sent, as what it says was no longer true. */
  DROPPED,
  /** Given up after the last try, until somebody asks for another. */
  FAILED,
  /** The mail server said that it will not take it, to that address or at all. */
  REFUSED;

  /** It did not arrive, and leaves again only when somebody asks for that. */
  public boolean isUndelivered() {
    return this == FAILED || this == REFUSED;
  }

  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
