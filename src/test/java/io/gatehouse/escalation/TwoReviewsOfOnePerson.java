package io.gatehouse.escalation;

import io.gatehouse.GatehouseTest;
import io.gatehouse.calendar.WorkingCalendar;
import io.gatehouse.evidence.Evidence;
import io.gatehouse.mail.About;
import io.gatehouse.mail.MailQuery;
import io.gatehouse.mail.Outbox;
import io.gatehouse.mail.SentMail;
import io.gatehouse.platform.time.TimeMachine;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Two reviews that somebody has who came for them, under a manager who did. */
@GatehouseTest
abstract class TwoReviewsOfOnePerson {

  protected ChasedReview one;
  protected ChasedReview other;
  protected String manager;
  protected String holder;
  @Autowired protected TimeMachine time;
  @Autowired protected WorkingCalendar calendar;
  @Autowired protected Outbox outbox;
  @Autowired protected Evidence evidence;
  @Autowired protected ChaseSteps steps;
  @Autowired protected Gathering gathering;
  @Autowired protected JdbcClient jdbc;
  @Autowired protected TransactionTemplate transaction;

  @BeforeEach
  void twoReviewsOfOnePerson(@Autowired AutowireCapableBeanFactory beans) {
    var newcomers = beans.createBean(Newcomers.class);
    manager = newcomers.under("top-management");
    holder = newcomers.under(manager);
    one = beans.createBean(ChasedReview.class);
    other = beans.createBean(ChasedReview.class);
    Stream.of(one, other).forEach(review -> review.isWith(holder));
  }

  /** Both are late by a step, and their holder is told. */
  protected void take() {
    for (ChasedReview review : List.of(one, other)) {
      review.wasDue("2 working days");
      steps.take(review.task, ChaseState.fresh(review.due()));
    }
  }

  protected void write() {
    take();
    waiting().forEach(gathering::gather);
  }

  protected List<Long> waiting() {
    return jdbc.sql("select id from step_told where reader = ? and mail_key is null order by id")
        .param(holder)
        .query(Long.class)
        .list();
  }

  /** What chases them; the sum of their week, which also comes, does not. */
  protected List<SentMail> mailsTo(String account) {
    return outbox.find(new MailQuery(account, null, null, null, 10)).stream()
        .filter(mail -> StillOpen.CHASING.contains(mail.kind()))
        .toList();
  }

  protected static About about(ChasedReview review, int level) {
    return new About(review.caseKey, review.task, level);
  }
}
