package io.gatehouse.mail;

/** Takes a mail to its reader; throws when it could not. */
interface Carrier {

  void carry(SentMail mail);
}
