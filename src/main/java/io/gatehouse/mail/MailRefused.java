package io.gatehouse.mail;

/** The mail server will not take a mail, however often it is asked. */
class MailRefused extends RuntimeException {

  MailRefused(String reply, Throwable cause) {
    super(reply, cause);
  }
}
