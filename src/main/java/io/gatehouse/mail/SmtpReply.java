package io.gatehouse.mail;

import jakarta.mail.MessagingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.springframework.mail.MailSendException;

/** What a mail server answered to one mail, by the code of its reply (RFC 5321, 4.2.1). */
final class SmtpReply {

  private SmtpReply() {}

  /**
   * Why it will never take this mail: it said 5xx to the reader's address or to the message. What
   * it says of the connection, of us or of our sender is a matter of settings, and passes when they
   * are mended.
   */
  static Optional<String> refusal(MailSendException failure) {
    for (Exception one : failure.getMessageExceptions()) {
      for (Exception said : all(one)) {
        if (said instanceof SMTPAddressFailedException address
            && isPermanent(address.getReturnCode())) {
          return Optional.of(words(address));
        }
        if (said instanceof SMTPSendFailedException message
            && isPermanent(message.getReturnCode())
            && !message.getCommand().startsWith("MAIL")) {
          return Optional.of(words(message));
        }
      }
    }
    return Optional.empty();
  }

  private static List<Exception> all(Exception first) {
    List<Exception> all = new ArrayList<>();
    for (Exception at = first; at != null && !all.contains(at); ) {
      all.add(at);
      at = at instanceof MessagingException chained ? chained.getNextException() : null;
    }
    return all;
  }

  private static boolean isPermanent(int code) {
    return code >= 500 && code < 600;
  }

  private static String words(Exception said) {
    return String.valueOf(said.getMessage()).strip();
  }
}
