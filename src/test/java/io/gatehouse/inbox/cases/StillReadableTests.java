package io.gatehouse.inbox.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.GatehouseTest;
import io.gatehouse.inbox.PeerReviews;
import io.gatehouse.mail.About;
import io.gatehouse.mail.Mail;
import io.gatehouse.mail.MailQuery;
import io.gatehouse.mail.MailState;
import io.gatehouse.mail.Outbox;
import io.gatehouse.mail.SentMail;
import io.gatehouse.platform.time.TimeMachine;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.transaction.support.TransactionTemplate;

@GatehouseTest
class StillReadableTests {

  @Autowired private Outbox outbox;
  @Autowired private TimeMachine time;
  @Autowired private TransactionTemplate transaction;

  private String key;

  @BeforeEach
  void aReview(@Autowired AutowireCapableBeanFactory beans) {
    key = beans.createBean(PeerReviews.class).aReviewOfReportBy("risk-officer");
  }

  @Test
  void sendsANoticeToWhoMayReadItsCase() {
    assertThat(stateOfNotice("developer", List.of(About.caseOnly(key)))).isEqualTo(MailState.SENT);
  }

  @Test
  void dropsANoticeToWhoMayReadItsCaseNoMore() {
    assertThat(stateOfNotice("supplier-manager", List.of(About.caseOnly(key))))
        .isEqualTo(MailState.DROPPED);
  }

  @Test
  void sendsANoticeThatSpeaksOfNoCaseToAnybody() {
    assertThat(stateOfNotice("supplier-manager", List.of())).isEqualTo(MailState.SENT);
  }

  private MailState stateOfNotice(String to, List<About> about) {
    String subject = UUID.randomUUID().toString();
    transaction.executeWithoutResult(
        work -> outbox.post(new Mail(subject, to, "notice", subject, "t", "h", about)));
    time.settle();
    List<SentMail> found = outbox.find(new MailQuery(null, subject, null, null, 10));
    assertThat(found).hasSize(1);
    return found.get(0).state();
  }
}
