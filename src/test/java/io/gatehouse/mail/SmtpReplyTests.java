package io.gatehouse.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class SmtpReplyTests {

  @ParameterizedTest
  @CsvSource({"RCPT,550 5.1.1 nobody here", "DATA,554 no", ".,552 5.3.4 too large"})
  void isARefusalWhenItIsFinalForTheAddressOrTheMessage(String command, String reply)
      throws IOException {
    try (var server = new ScriptedSmtp(Map.of(command, reply))) {
      assertThatThrownBy(() -> carry(server.port(), null, null))
          .isInstanceOf(MailRefused.class)
          .hasMessageContaining(reply);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "RCPT,450 4.2.1 mailbox busy",
    ".,451 4.3.0 try later",
    "MAIL,550 5.7.1 sender not allowed",
    "DATA,421 4.3.2 closing"
  })
  void isNoRefusalWhenItMayPass(String command, String reply) throws IOException {
    try (var server = new ScriptedSmtp(Map.of(command, reply))) {
      assertThatThrownBy(() -> carry(server.port(), null, null)).isInstanceOf(MailException.class);
    }
  }

  @Test
  void isNoRefusalWhenThePasswordIsWrongOrNobodyAnswers() throws IOException {
    var replies = Map.of("EHLO", "250-here\r\n250 AUTH PLAIN", "AUTH", "535 5.7.8 wrong");
    int port;
    try (var server = new ScriptedSmtp(replies)) {
      port = server.port();
      JavaMailSenderImpl sender = sender(port);
      sender.setUsername("gatehouse");
      sender.setPassword("wrong");
      sender.getJavaMailProperties().put("mail.smtp.starttls.required", "false");
      assertThatThrownBy(() -> carry(sender, null)).isInstanceOf(MailException.class);
      assertThat(server.heard()).anyMatch(line -> line.startsWith("AUTH"));
    }
    assertThatThrownBy(() -> carry(port, null, null)).isInstanceOf(MailException.class);
  }

  @Test
  void isNotAskedForInTheOpenWithAPassword() throws IOException {
    try (var server = new ScriptedSmtp(Map.of("EHLO", "250-here\r\n250 AUTH PLAIN"))) {
      assertThatThrownBy(() -> carry(server.port(), "gatehouse", null))
          .isInstanceOf(MailException.class);
      assertThat(server.heard()).noneMatch(line -> line.startsWith("AUTH"));
    }
  }

  @Test
  void goesToTheBounceAddressWhenItComesLater() throws IOException {
    try (var server = new ScriptedSmtp(Map.of())) {
      carry(server.port(), null, "bounces@test.example");
      assertThat(server.heard())
          .contains("MAIL FROM:<bounces@test.example>", "RCPT TO:<lead@test.example>")
          .contains("From: Gatehouse <gatehouse@here.example>", "Message-ID: <1@here>")
          .contains("Auto-Submitted: auto-generated")
          .containsSubsequence(
              "Content-Type: text/plain; charset=UTF-8", "Content-Type: text/html;charset=UTF-8");
    }
  }

  private static void carry(int port, @Nullable String user, @Nullable String bounces) {
    JavaMailSenderImpl sender = sender(port);
    sender.setUsername(user);
    sender.setPassword(user);
    carry(sender, bounces);
  }

  private static void carry(JavaMailSenderImpl sender, @Nullable String bounces) {
    var settings = new MailSettings(null, bounces, List.of());
    SmtpSession.prepare(sender, settings);
    new SmtpCarrier(sender, settings.sender("here.example"), List.of()).carry(mail());
  }

  private static JavaMailSenderImpl sender(int port) {
    var sender = new JavaMailSenderImpl();
    sender.setHost("127.0.0.1");
    sender.setPort(port);
    return sender;
  }

  private static SentMail mail() {
    return new SentMail(
        1,
        "key",
        "lead",
        "lead@test.example",
        "reminder",
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
