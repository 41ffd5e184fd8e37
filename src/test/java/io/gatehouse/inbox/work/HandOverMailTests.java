package io.gatehouse.inbox.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.GatehouseTest;
import io.gatehouse.inbox.PeerReviews;
import io.gatehouse.mail.About;
import io.gatehouse.mail.MailQuery;
import io.gatehouse.mail.Outbox;
import io.gatehouse.mail.SentMail;
import io.gatehouse.platform.time.TimeMachine;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

@GatehouseTest
class HandOverMailTests {

  private static final String GIVER = "risk-officer-2";
  private static final String RECEIVER = "supplier-manager";

  @Autowired private TaskWork work;
  @Autowired private Outbox outbox;
  @Autowired private TimeMachine time;

  private PeerReviews reviews;

  @BeforeEach
  void publish(@Autowired AutowireCapableBeanFactory beans) {
    reviews = beans.createBean(PeerReviews.class);
    twoMinutesPass();
  }

  @Test
  void sayWhatWasGivenAndWithWhichWords() {
    String key = aReview();
    work.delegate(reviews.task(key), GIVER, RECEIVER, "You know it better.");

    assertThat(mailsAbout(key))
        .singleElement()
        .satisfies(
            mail -> {
              assertThat(mail.to()).isEqualTo(RECEIVER);
              assertThat(mail.kind()).isEqualTo("notice");
              assertThat(mail.subject()).isEqualTo(GIVER + " gave you: Review report, " + key);
              assertThat(mail.text())
                  .contains("You know it better.")
                  .contains("/tasks/" + reviews.task(key));
            });
  }

  @Test
  void areOneForAllOfAMinute() {
    List<String> keys = List.of(aReview(), aReview(), aReview());
    keys.forEach(key -> work.delegate(reviews.task(key), GIVER, RECEIVER, null));

    assertThat(mailsAbout(keys.get(0)))
        .singleElement()
        .satisfies(
            mail -> {
              assertThat(mail.subject()).isEqualTo(GIVER + " gave you 3 tasks");
              assertThat(mail.about())
                  .extracting(About::caseKey)
                  .containsExactlyInAnyOrderElementsOf(keys);
            });
  }

  @Test
  void tellNothingOfWhatWasTakenBackOrDoneMeanwhile() {
    String takenBack = aReview();
    work.delegate(reviews.task(takenBack), GIVER, RECEIVER, null);
    work.takeBack(reviews.task(takenBack), GIVER);
    String done = aReview();
    work.delegate(reviews.task(done), GIVER, RECEIVER, null);
    work.complete(reviews.task(done), RECEIVER, Map.of("verdict", "accepted"));

    assertThat(mailsAbout(takenBack)).isEmpty();
    assertThat(mailsAbout(done)).isEmpty();
  }

  @Test
  void goToWhoHasItInTheEnd() {
    String key = aReview();
    work.delegate(reviews.task(key), GIVER, RECEIVER, null);
    work.delegate(reviews.task(key), RECEIVER, "data-steward", null);

    assertThat(mailsAbout(key)).extracting(SentMail::to).containsExactly("data-steward");
  }

  private String aReview() {
    return reviews.aReviewOfReportBy("risk-officer");
  }

  private void twoMinutesPass() {
    time.to(time.now().plus(Duration.ofMinutes(2)));
  }

  private List<SentMail> mailsAbout(String key) {
    twoMinutesPass();
    return outbox.find(new MailQuery(null, null, null, null, 5_000)).stream()
        .filter(mail -> mail.about().stream().anyMatch(about -> about.caseKey().equals(key)))
        .filter(mail -> mail.kind().equals("notice"))
        .toList();
  }
}
