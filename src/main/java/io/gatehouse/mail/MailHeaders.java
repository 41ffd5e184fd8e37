package io.gatehouse.mail;

import java.util.Map;

/** What a mail tells mail programs beside its text. */
public interface MailHeaders {

  Map<String, String> of(SentMail mail);
}
