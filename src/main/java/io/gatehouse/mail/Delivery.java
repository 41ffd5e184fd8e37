package io.gatehouse.mail;

import io.gatehouse.identity.Account;
import io.gatehouse.identity.People;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes one waiting mail out: asks whether it is still true, carries it, records that it left. */
@Component
class Delivery {

  static final String TASK = "mail";

  private static final Logger log = LoggerFactory.getLogger(Delivery.class);

  private final Mails mails;
  private final People people;
  private final Carrier carrier;
  private final List<MailCheck> checks;
  private final TransactionTemplate transaction;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Delivery(
      Mails mails,
      People people,
      Carrier carrier,
      List<MailCheck> checks,
      TransactionTemplate transaction,
      ApplicationEventPublisher events,
      Clock clock) {
    this.mails = mails;
    this.people = people;
    this.carrier = carrier;
    this.checks = checks;
    this.transaction = transaction;
    this.events = events;
    this.clock = clock;
  }

  /** One each time: a try that is just ending does not swallow one that somebody asks for. */
  static String execution(long mail) {
    return mail + ":" + UUID.randomUUID();
  }

  /** The pattern of SQL's {@code like} for all of a mail. */
  static String executions(long mail) {
    return mail + ":%";
  }

  static long mail(String execution) {
    return Long.parseLong(execution.split(":", 2)[0]);
  }

  /** No transaction is open while the mail is on its way. */
  void deliver(long id) {
    Optional<SentMail> waiting = mails.find(id).filter(m -> m.state() == MailState.WAITING);
    if (waiting.isEmpty()) {
      return;
    }
    SentMail mail = waiting.get();
    try {
      Optional<SentMail> leaving =
          stillTrue(mail); // asked also for who left: others may hear of it
      Optional<Account> reader = people.find(mail.to()).filter(Account::active);
      if (leaving.isEmpty() || reader.isEmpty()) {
        mails.drop(id);
        return;
      }
      carrier.carry(leaving.get().to(reader.get().email()));
      transaction.executeWithoutResult(done -> recordSent(id, reader.get().email()));
    } catch (MailRefused e) {
      mails.refuse(id, shortened(e.getMessage()));
      log.warn("Mail {} is refused: {}; see /mail", id, e.getMessage());
    } catch (RuntimeException e) {
      mails.recordFailure(id, reason(e));
      throw e;
    }
  }

  private Optional<SentMail> stillTrue(SentMail mail) {
    Optional<SentMail> now = Optional.of(mail);
    for (MailCheck check : checks) {
      now = now.flatMap(check::stillTrue);
    }
    now.filter(written -> !written.equals(mail))
        .ifPresent(anew -> transaction.executeWithoutResult(work -> mails.rewrite(anew)));
    return now;
  }

  /** Told once, though somebody else carried it too who was thought to be gone. */
  private void recordSent(long id, String address) {
    if (mails.recordSent(id, address, clock.instant())) {
      events.publishEvent(new MailSent(mails.get(id)));
    }
  }

  void giveUp(long id) {
    mails.giveUp(id);
  }

  private static String reason(Throwable e) {
    Throwable root = e;
    while (root.getCause() != null && root.getCause() != root) {
      root = root.getCause();
    }
    String said = root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
    return shortened(said);
  }

  private static String shortened(String said) {
    return said.length() > 500 ? said.substring(0, 500) : said;
  }
}
