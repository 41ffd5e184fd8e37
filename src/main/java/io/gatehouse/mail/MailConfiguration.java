package io.gatehouse.mail;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.gatehouse.mail.letter.LinkSettings;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** One scheduled execution a mail; without an SMTP server the outbox itself is the mailbox. */
@Configuration(proxyBeanMethods = false)
class MailConfiguration {

  private static final Logger log = LoggerFactory.getLogger(MailConfiguration.class);

  @Bean
  Carrier carrier(
      ObjectProvider<JavaMailSender> smtp,
      MailSettings settings,
      LinkSettings links,
      List<MailHeaders> headers) {
    JavaMailSender sender = smtp.getIfAvailable();
    if (sender == null) {
      return mail -> {};
    }
    if (sender instanceof JavaMailSenderImpl session) {
      SmtpSession.prepare(session, settings);
    }
    return new SmtpCarrier(sender, settings.sender(links.host()), headers);
  }

  @Bean
  OneTimeTask<Void> mailDelivery(Delivery delivery, MailSettings settings, Clock clock) {
    return Tasks.oneTime(Delivery.TASK)
        .onFailure((failure, next) -> tryAgain(failure, next, delivery, settings.retries(), clock))
        .onDeadExecution((dead, work) -> work.reschedule(dead, dead.getTimeDone()))
        .execute((instance, context) -> delivery.deliver(Delivery.mail(instance.getId())));
  }

  private static void tryAgain(
      ExecutionComplete failure,
      ExecutionOperations<Void> next,
      Delivery delivery,
      List<Duration> retries,
      Clock clock) {
    int failures = failure.getExecution().consecutiveFailures;
    long id = Delivery.mail(failure.getExecution().getId());
    if (failures < retries.size()) {
      next.reschedule(failure, clock.instant().plus(retries.get(failures)));
    } else {
      log.warn("Mail {} is given up after {} tries; see /mail", id, failures + 1);
      delivery.giveUp(id);
      next.stop();
    }
  }
}
