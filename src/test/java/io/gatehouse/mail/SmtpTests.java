package io.gatehouse.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.gatehouse.GatehouseTest;
import io.gatehouse.platform.time.TimeMachine;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Mail as an SMTP server receives it, also one that is down for a while. In the long run: an
 * application of its own would move the engine's clock, which is one a JVM, under other tests.
 */
@Tag("long")
@GatehouseTest
class SmtpTests {

  private static final ServerSetup SETUP = ServerSetup.SMTP.dynamicPort();
  private static int port;

  private GreenMail server;

  @Autowired private Outbox outbox;
  @Autowired private TransactionTemplate transaction;
  @Autowired private TimeMachine time;

  private final String key = UUID.randomUUID().toString();

  @DynamicPropertySource
  static void smtp(DynamicPropertyRegistry settings) {
    var probe = new GreenMail(SETUP);
    probe.start();
    port = probe.getSmtp().getPort();
    probe.stop();
    settings.add("spring.mail.host", () -> "127.0.0.1");
    settings.add("spring.mail.port", () -> port);
  }

  @BeforeEach
  void prepareServer() {
    server = new GreenMail(new ServerSetup(port, "127.0.0.1", "smtp"));
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  @Test
  void carriesTextAndHtmlInOneMessage() throws Exception {
    server.start();
    post();
    time.settle();

    MimeMessage message = received().get(0);
    assertThat(message.getSubject()).isEqualTo("Überfällig " + key);
    assertThat(message.getAllRecipients()[0]).hasToString("developer@demo.example");
    assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(message.getMessageID()).isEqualTo(found().messageId());
    String whole = parts((MimeMultipart) message.getContent());
    assertThat(whole).contains("text/plain: Ein Würfel", "text/html", "<p>Ein Würfel</p>");
  }

  @Test
  void triesAgainUntilTheServerIsBack() throws Exception {
    post();
    time.settle();
    assertThat(found().state()).isEqualTo(MailState.WAITING);
    assertThat(found().error()).isNotBlank();
    String messageId = found().messageId();

    time.advance(Duration.ofMinutes(2));
    assertThat(found().tries()).isEqualTo(2);

    server.start();
    time.advance(Duration.ofMinutes(10));
    assertThat(received()).hasSize(1);
    assertThat(received().get(0).getMessageID()).isEqualTo(messageId);
    assertThat(found().state()).isEqualTo(MailState.SENT);
    assertThat(found().error()).isNull();

    time.advance(Duration.ofDays(3));
    assertThat(received()).hasSize(1);
  }

  @Test
  void showsWhatWasGivenUpAndTriesItAgainWhenAsked() throws Exception {
    post();
    time.advance(Duration.ofDays(2));
    assertThat(found().state()).isEqualTo(MailState.FAILED);
    assertThat(found().tries()).isEqualTo(7);

    server.start();
    outbox.retry(found().id());
    time.settle();
    assertThat(found().state()).isEqualTo(MailState.SENT);
    assertThat(received()).hasSize(1);
  }

  /** Of the mail that this test posted: others may be sent as time passes. */
  private List<MimeMessage> received() throws MessagingException {
    List<MimeMessage> mine = new ArrayList<>();
    for (MimeMessage message : server.getReceivedMessages()) {
      if (message.getSubject().contains(key)) {
        mine.add(message);
      }
    }
    return mine;
  }

  private void post() {
    var mail =
        new Mail(
            key,
            "developer",
            "notice",
            "Überfällig " + key,
            "Ein Würfel",
            "<p>Ein Würfel</p>",
            List.of());
    transaction.executeWithoutResult(work -> outbox.post(mail));
  }

  private SentMail found() {
    return outbox.find(new MailQuery(null, key, null, null, 1)).get(0);
  }

  private static String parts(MimeMultipart multipart) throws Exception {
    var all = new StringBuilder();
    for (int i = 0; i < multipart.getCount(); i++) {
      var part = multipart.getBodyPart(i);
      all.append(
          part.getContent() instanceof MimeMultipart inner
              ? parts(inner)
              : part.getContentType().split(";")[0] + ": " + part.getContent() + "\n");
    }
    return all.toString();
  }
}
