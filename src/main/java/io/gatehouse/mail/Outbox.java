package io.gatehouse.mail;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import io.gatehouse.identity.Account;
import io.gatehouse.identity.People;
import io.gatehouse.mail.letter.LinkSettings;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes mail in the transaction of the work that it tells of; it leaves after that committed. */
@Component
public class Outbox {

  private final Mails mails;
  private final People people;
  private final SchedulerClient scheduler;
  private final Clock clock;
  private final String host;

  Outbox(
      Mails mails,
      People people,
      @Lazy SchedulerClient scheduler,
      Clock clock,
      LinkSettings links) {
    this.mails = mails;
    this.people = people;
    this.scheduler = scheduler;
    this.clock = clock;
    this.host = links.host();
  }

  /** False when a mail with its key was posted before. */
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean post(Mail mail) {
    String address = people.find(mail.to()).map(Account::email).orElse("");
    String messageId = "<%s@%s>".formatted(UUID.randomUUID(), host);
    Optional<Long> id = mails.add(mail, address, messageId, clock.instant());
    id.ifPresent(this::schedule);
    return id.isPresent();
  }

  public List<SentMail> find(MailQuery query) {
    return mails.find(query);
  }

  public Optional<SentMail> find(long id) {
    return mails.find(id);
  }

  /** When a mail that waits is tried next; none for any other. */
  public Optional<Instant> nextTry(SentMail mail) {
    return mail.state() == MailState.WAITING ? mails.nextTry(mail.id()) : Optional.empty();
  }

  /** Every mail that spoke of this task, oldest first, delivered or not. */
  public List<SentMail> aboutTask(String task) {
    return mails.aboutTask(task);
  }

  /** How many did not arrive, and leave only when somebody asks for that. */
  public int undelivered() {
    return mails.undelivered();
  }

  /** Tries all of them again. */
  @Transactional
  public void retryAll() {
    mails.retryAll().forEach(this::schedule);
  }

  /** Tries a mail again that did not arrive; does nothing to any other. */
  @Transactional
  public void retry(long id) {
    if (mails.retry(id)) {
      schedule(id);
    }
  }

  private void schedule(long id) {
    scheduler.scheduleIfNotExists(
        new TaskInstance<>(Delivery.TASK, Delivery.execution(id)), clock.instant());
  }
}
