package io.gatehouse.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.GatehouseTest;
import io.gatehouse.platform.time.TimeMachine;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@GatehouseTest
class OutboxTests {

  @Autowired private Outbox outbox;
  @Autowired private TransactionTemplate transaction;
  @Autowired private TimeMachine time;

  private final String key = UUID.randomUUID().toString();

  @Test
  void sendsWhatWasPostedOnceTheWorkIsCommitted() {
    post(mail("risk-officer"));
    time.settle();
    assertThat(found())
        .singleElement()
        .satisfies(
            sent -> {
              assertThat(sent.state()).isEqualTo(MailState.SENT);
              assertThat(sent.address()).isEqualTo("risk-officer@demo.example");
              assertThat(sent.sent()).isNotNull();
              assertThat(sent.about()).containsExactly(new About("GATE-2026-0001", "t1", 2));
            });
  }

  @Test
  void takesAMailOnlyInATransaction() {
    assertThatThrownBy(() -> outbox.post(mail("risk-officer")))
        .isInstanceOf(IllegalTransactionStateException.class);
  }

  @Test
  void forgetsAMailWithTheWorkThatWasUndone() {
    transaction.executeWithoutResult(
        work -> {
          outbox.post(mail("risk-officer"));
          work.setRollbackOnly();
        });
    time.settle();
    assertThat(found()).isEmpty();
    assertThat(post(mail("risk-officer"))).isTrue();
  }

  @Test
  void postsAKeyOnceHoweverManyTryAtTheSameTime() throws Exception {
    int writers = 6;
    var together = new CountDownLatch(writers);
    var posts =
        IntStream.range(0, writers)
            .mapToObj(i -> CompletableFuture.supplyAsync(() -> postTogether(together)))
            .toList();
    long posted = 0;
    for (var post : posts) {
      posted += post.get() ? 1 : 0;
    }
    time.settle();
    assertThat(posted).isEqualTo(1);
    assertThat(found()).hasSize(1);
  }

  @Test
  void leavesThePlaceOfAMailThatWasRolledBackToTheNext() throws Exception {
    var posted = new CountDownLatch(1);
    var undone =
        CompletableFuture.runAsync(
            () ->
                transaction.executeWithoutResult(
                    work -> {
                      outbox.post(mail("risk-officer"));
                      posted.countDown();
                      work.setRollbackOnly();
                    }));
    posted.await();
    assertThat(post(mail("risk-officer"))).isTrue();
    undone.get();
    time.settle();
    assertThat(found()).hasSize(1);
  }

  @Test
  void keepsASubjectOnOneLine() {
    post(new Mail(key, "developer", "notice", key + "\r\nBcc: all", "t", "h", List.of()));
    assertThat(found()).singleElement().extracting(SentMail::subject).isEqualTo(key + " Bcc: all");
  }

  @Test
  void dropsAMailToNobody() {
    post(mail("nobody"));
    time.settle();
    assertThat(found()).singleElement().extracting(SentMail::state).isEqualTo(MailState.DROPPED);
  }

  @Test
  void forgetsNoRetryThatIsAskedForWhileATryEnds(@Autowired JdbcClient jdbc) {
    transaction.executeWithoutResult(
        work -> {
          outbox.post(mail("risk-officer"));
          long id = found().get(0).id();
          jdbc.sql("update mail set state = 'failed' where id = ?").param(id).update();
          outbox.retry(id);
          assertThat(
                  jdbc.sql(
                          "select count(*) from scheduled_tasks"
                              + " where task_name = 'mail' and task_instance like ? || ':%'")
                      .param(Long.toString(id))
                      .query(Integer.class)
                      .single())
              .isEqualTo(2);
        });
    time.settle();
    assertThat(found())
        .singleElement()
        .satisfies(mail -> assertThat(mail.state()).isEqualTo(MailState.SENT))
        .satisfies(mail -> assertThat(mail.tries()).isEqualTo(1));
  }

  private boolean postTogether(CountDownLatch together) {
    together.countDown();
    try {
      together.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return post(mail("risk-officer"));
  }

  private boolean post(Mail mail) {
    return Boolean.TRUE.equals(transaction.execute(work -> outbox.post(mail)));
  }

  private Mail mail(String to) {
    var about = List.of(new About("GATE-2026-0001", "t1", 2));
    return new Mail(key, to, "agenda", key, "text", "<p>html", about);
  }

  private List<SentMail> found() {
    return outbox.find(new MailQuery(null, key, null, null, 10));
  }
}
