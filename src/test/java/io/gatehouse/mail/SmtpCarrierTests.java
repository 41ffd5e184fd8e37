package io.gatehouse.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class SmtpCarrierTests {

  @Test
  void writesTheHeadersThatAMailHasBesideItsText() throws Exception {
    var carried = new AtomicReference<MimeMessage>();
    var server =
        new JavaMailSenderImpl() {
          @Override
          public void send(MimeMessage message) {
            carried.set(message);
          }
        };
    MailHeaders headers = mail -> Map.of("List-Unsubscribe", "<http://here/" + mail.to() + ">");
    new SmtpCarrier(server, "gatehouse@test.example", List.of(headers)).carry(mail());
    assertThat(carried.get().getHeader("List-Unsubscribe")).containsExactly("<http://here/lead>");
  }

  private static SentMail mail() {
    return new SentMail(
        1,
        "key",
        "lead",
        "lead@test.example",
        "digest",
        "s",
        "t",
        "<p>h",
        "<1@here>",
        MailState.WAITING,
        0,
        null,
        Instant.EPOCH,
        null,
        List.of());
  }
}
