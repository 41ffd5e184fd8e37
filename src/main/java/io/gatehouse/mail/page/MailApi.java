package io.gatehouse.mail.page;

import io.gatehouse.mail.About;
import io.gatehouse.mail.MailQuery;
import io.gatehouse.mail.MailState;
import io.gatehouse.mail.Outbox;
import io.gatehouse.mail.SentMail;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The mail that was sent, for programs that check on it; for administrators. */
@RestController
@RequestMapping(path = "/api/v1/mail", produces = MediaType.APPLICATION_JSON_VALUE)
class MailApi {

  private static final int MOST = 5_000;

  /**
   * @param to the address that it went to
   */
  record Caught(
      long id,
      String to,
      String subject,
      String text,
      String html,
      @Nullable Instant sent,
      String kind,
      List<About> about) {

    static Caught of(SentMail mail) {
      return new Caught(
          mail.id(),
          mail.address(),
          mail.subject(),
          mail.text(),
          mail.html(),
          mail.sent(),
          mail.kind(),
          mail.about());
    }
  }

  private final Outbox outbox;

  MailApi(Outbox outbox) {
    this.outbox = outbox;
  }

  @Operation(summary = "The mail that was sent, newest first, at most 5,000 at once")
  @GetMapping
  List<Caught> find(
      @Parameter(description = "an account or its address") @RequestParam(defaultValue = "")
          String to,
      @Parameter(description = "part of the subject") @RequestParam(defaultValue = "")
          String subject,
      @Parameter(description = "only mail older than the one with this id")
          @RequestParam(required = false)
          @Nullable Long before) {
    return outbox.find(new MailQuery(to, subject, MailState.SENT, before, MOST)).stream()
        .map(Caught::of)
        .toList();
  }
}
