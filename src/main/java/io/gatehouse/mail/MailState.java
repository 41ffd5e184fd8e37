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
  FAILED;

  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
