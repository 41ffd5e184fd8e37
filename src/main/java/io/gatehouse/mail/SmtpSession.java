package io.gatehouse.mail;

import java.time.Duration;
import java.util.Properties;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.util.StringUtils;

/**
 * How to speak to the mail server where {@code spring.mail.properties.*} does not say: impatiently,
 * encrypted where the server can, and never with a password in the open.
 */
final class SmtpSession {

  /** Shorter than a mail's execution may go without a heartbeat. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private SmtpSession() {}

  static void prepare(JavaMailSenderImpl sender, MailSettings settings) {
    String protocol = sender.getProtocol() == null ? "smtp" : sender.getProtocol();
    String mail = "mail." + protocol + ".";
    Properties session = sender.getJavaMailProperties();
    String patience = Long.toString(PATIENCE.toMillis());
    session.putIfAbsent(mail + "connectiontimeout", patience);
    session.putIfAbsent(mail + "timeout", patience);
    session.putIfAbsent(mail + "writetimeout", patience);
    session.putIfAbsent(mail + "ssl.checkserveridentity", "true");
    session.putIfAbsent(mail + "starttls.enable", "true");
    if (StringUtils.hasText(sender.getUsername())) {
      session.putIfAbsent(mail + "starttls.required", "true");
    }
    if (StringUtils.hasText(settings.bounceAddress())) {
      session.put(mail + "from", settings.bounceAddress());
    }
  }
}
