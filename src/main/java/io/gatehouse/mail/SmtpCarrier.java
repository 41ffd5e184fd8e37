package io.gatehouse.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.List;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

/** Hands mail to the organisation's SMTP server. */
class SmtpCarrier implements Carrier {

  private final JavaMailSender smtp;
  private final String from;
  private final List<MailHeaders> headers;

  SmtpCarrier(JavaMailSender smtp, String from, List<MailHeaders> headers) {
    this.smtp = smtp;
    this.from = from;
    this.headers = headers;
  }

  @Override
  public void carry(SentMail mail) {
    try {
      smtp.send(message(mail));
    } catch (MailSendException failure) {
      throw SmtpReply.refusal(failure)
          .<RuntimeException>map(reply -> new MailRefused(reply, failure))
          .orElse(failure);
    }
  }

  private MimeMessage message(SentMail mail) {
    MimeMessage message = smtp.createMimeMessage();
    try {
      var helper =
          new MimeMessageHelper(
              message,
              MimeMessageHelper.MULTIPART_MODE_MIXED_RELATED,
              StandardCharsets.UTF_8.name());
      helper.setFrom(from);
      helper.setTo(mail.address());
      helper.setSubject(mail.subject());
      helper.setText(mail.text(), mail.html());
      helper.setSentDate(Date.from(mail.posted()));
      message.setHeader("Message-ID", mail.messageId());
      message.setHeader("Auto-Submitted", "auto-generated");
      message.setHeader("X-Auto-Response-Suppress", "OOF, AutoReply");
      for (MailHeaders some : headers) {
        for (var header : some.of(mail).entrySet()) {
          message.setHeader(header.getKey(), header.getValue());
        }
      }
      return message;
    } catch (MessagingException e) {
      throw new MailPreparationException(e);
    }
  }
}
