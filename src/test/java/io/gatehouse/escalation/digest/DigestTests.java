package io.gatehouse.escalation.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.gatehouse.GatehouseTest;
import io.gatehouse.identity.preference.DigestTime;
import io.gatehouse.identity.preference.Preference;
import io.gatehouse.identity.preference.Preferences;
import io.gatehouse.inbox.ChaseOutlook;
import io.gatehouse.mail.MailQuery;
import io.gatehouse.mail.MailState;
import io.gatehouse.mail.Outbox;
import io.gatehouse.mail.SentMail;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@GatehouseTest
class DigestTests {

  private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

  private Office office;
  @Autowired private Preferences preferences;
  @Autowired private Digests digests;
  @Autowired private JdbcClient jdbc;
  @Autowired private Clock clock;

  @BeforeEach
  void open(@Autowired AutowireCapableBeanFactory beans) {
    office = beans.createBean(Office.class);
  }

  @AfterEach
  void close() {
    office.closes();
  }

  @Test
  void comesOnceAWeekToWhoHasWorkAndToTheirManager() {
    String late = office.task(Duration.ofDays(-3));
    office.waitsUntil(next(DayOfWeek.MONDAY, 9, ZoneOffset.UTC).plusSeconds(60));

    SentMail own = office.digests(office.worker).get(0);
    assertThat(own.subject()).startsWith("Your week from Mon ").contains(": 1 overdue");
    assertThat(own.text()).contains("what waits for you", "/tasks/" + late);
    assertThat(own.about()).extracting("caseKey").containsExactly(office.caseOf(late));
    assertThat(office.digests(office.manager))
        .singleElement()
        .satisfies(mail -> assertThat(mail.text()).contains("one person who reports to you", late));

    office.waitsUntil(clock.instant().plus(Duration.ofDays(6)));
    assertThat(office.digests(office.worker)).hasSize(1);
    office.waitsUntil(clock.instant().plus(Duration.ofDays(1)));
    assertThat(office.digests(office.worker)).hasSize(2);
    assertThat(office.digests(office.manager)).hasSize(2);
  }

  @Test
  void isNotSentWhereNothingIsToBeSaid() {
    String done = office.task(Duration.ofDays(1));
    office.finishes(done);
    office.task(Duration.ofDays(40));
    office.waitsUntil(next(DayOfWeek.MONDAY, 10, ZoneOffset.UTC));
    assertThat(office.digests(office.worker)).isEmpty();
    assertThat(office.digests(office.manager)).isEmpty();
  }

  @Test
  void comesAtTheChosenTime() {
    chooses(new Preference(TOKYO, null, new DigestTime(DayOfWeek.FRIDAY, 16)));
    office.task(Duration.ofDays(-3));
    Instant friday = next(DayOfWeek.FRIDAY, 16, TOKYO);
    office.waitsUntil(friday.plus(Duration.ofDays(1)));

    SentMail mail = office.digests(office.worker).get(0);
    assertThat(mail.posted()).isCloseTo(friday, within(1, ChronoUnit.MINUTES));
    assertThat(mail.text()).contains("Sent every Friday at 16:00 (Asia/Tokyo)");
  }

  @Test
  void doesNotComeTwiceInOneWeekThoughTheTimeWasChanged() {
    office.task(Duration.ofDays(-3));
    office.waitsUntil(next(DayOfWeek.MONDAY, 10, ZoneOffset.UTC));
    chooses(new Preference(null, null, new DigestTime(DayOfWeek.WEDNESDAY, 9)));
    office.waitsUntil(next(DayOfWeek.THURSDAY, 9, ZoneOffset.UTC));
    assertThat(office.digests(office.worker)).hasSize(1);

    office.waitsUntil(next(DayOfWeek.WEDNESDAY, 10, ZoneOffset.UTC));
    assertThat(office.digests(office.worker)).hasSize(2);
  }

  @Test
  void isNotMadeUpForWhenAnEarlierTimeIsChosen() {
    chooses(new Preference(null, null, new DigestTime(DayOfWeek.FRIDAY, 9)));
    office.task(Duration.ofDays(-3));
    office.waitsUntil(next(DayOfWeek.WEDNESDAY, 9, ZoneOffset.UTC));
    chooses(Preference.USUAL);
    digests.post();
    assertThat(office.digests(office.worker)).isEmpty();
    office.waitsUntil(next(DayOfWeek.MONDAY, 10, ZoneOffset.UTC));
    assertThat(office.digests(office.worker)).hasSize(1);
  }

  @Test
  void doesNotComeToWhoWantsNone() {
    office.task(Duration.ofDays(-3));
    preferences.stopDigest(office.worker);
    office.waitsUntil(next(DayOfWeek.MONDAY, 10, ZoneOffset.UTC));
    assertThat(office.digests(office.worker)).isEmpty();
    assertThat(office.digests(office.manager)).hasSize(1);
  }

  @Test
  void staysWhenItIsStoppedBeforeItLeaves(
      @Autowired TransactionTemplate transaction, @Autowired Outbox outbox) {
    office.task(Duration.ofDays(-3));
    isDueSinceLong();
    transaction.executeWithoutResult(
        work -> {
          digests.post();
          preferences.stopDigest(office.worker);
        });
    assertThat(office.digests(office.worker)).isEmpty();
    assertThat(outbox.find(new MailQuery(office.worker, null, MailState.DROPPED, null, 10)))
        .singleElement()
        .satisfies(mail -> assertThat(mail.kind()).isEqualTo("digest"));
  }

  @Test
  void staysWhenItsWeekIsOver(@Autowired StillWanted wanted) {
    office.task(Duration.ofDays(-3));
    isDueSinceLong();
    digests.post();
    SentMail mail = office.digests(office.worker).get(0);
    assertThat(wanted.stillTrue(mail)).contains(mail);
    office.waitsUntil(mail.posted().plus(Duration.ofDays(7)));
    assertThat(wanted.stillTrue(mail)).isEmpty();
  }

  @Test
  void comesOnceThoughSeveralNodesPostItAtTheSameTime() {
    office.task(Duration.ofDays(-3));
    isDueSinceLong();
    CompletableFuture.allOf(
            IntStream.range(0, 4)
                .mapToObj(node -> CompletableFuture.runAsync(digests::post))
                .toArray(CompletableFuture[]::new))
        .join();
    assertThat(office.digests(office.worker)).hasSize(1);
  }

  @Test
  void comesOnceAfterALongDowntime() {
    office.task(Duration.ofDays(-3));
    isDueSinceLong();
    digests.post();
    digests.post();
    assertThat(office.digests(office.worker)).hasSize(1);
  }

  @Test
  void isTriedAgainAfterAFailure(
      @Autowired Timetable timetable,
      @Autowired Turns turns,
      @Autowired Summaries summaries,
      @Autowired Outbox outbox,
      @Autowired ChaseOutlook outlook,
      @Autowired TransactionTemplate transaction) {
    office.task(Duration.ofDays(-3));
    isDueSinceLong();
    DigestMails broken = mock(DigestMails.class);
    when(broken.write(any(), any(), any())).thenThrow(new IllegalStateException("out of ink"));
    var failing =
        new Digests(
            preferences, timetable, turns, summaries, broken, outbox, outlook, transaction, clock);
    assertThatThrownBy(failing::post).hasMessage("out of ink");
    assertThat(office.digests(office.worker)).isEmpty();

    digests.post();
    assertThat(office.digests(office.worker)).hasSize(1);
  }

  /** As if nothing had run for weeks. */
  private void isDueSinceLong() {
    chooses(new Preference(TOKYO, null, DigestTime.USUAL));
    jdbc.sql("update person_preference set digest_since = ? where account = ?")
        .params(Timestamp.from(clock.instant().minus(Duration.ofDays(60))), office.worker)
        .update();
  }

  private void chooses(Preference preference) {
    preferences.set(office.worker, preference);
  }

  private Instant next(DayOfWeek day, int hour, ZoneId zone) {
    ZonedDateTime at =
        clock
            .instant()
            .atZone(zone)
            .with(TemporalAdjusters.nextOrSame(day))
            .with(LocalTime.of(hour, 0));
    return (at.toInstant().isAfter(clock.instant()) ? at : at.plusWeeks(1)).toInstant();
  }
}
