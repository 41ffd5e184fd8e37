package io.gatehouse.inbox.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.gatehouse.GatehouseTest;
import io.gatehouse.evidence.Evidence;
import io.gatehouse.evidence.EvidenceEntry;
import io.gatehouse.identity.People;
import io.gatehouse.inbox.OpenTasks;
import io.gatehouse.inbox.PeerReviews;
import io.gatehouse.inbox.TaskRefused;
import io.gatehouse.inbox.cases.Remark;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@GatehouseTest
class LostRaceTests {

  @Autowired private TaskWork work;
  @Autowired private Evidence evidence;

  private PeerReviews reviews;

  @BeforeEach
  void publish(@Autowired AutowireCapableBeanFactory beans) {
    reviews = beans.createBean(PeerReviews.class);
  }

  @RepeatedTest(5)
  void oneOfTwoCompletesAndTheOtherIsToldWho() throws Exception {
    String key = reviews.aReview();
    String task = reviews.task(key);

    List<String> outcomes =
        both(
            () -> work.complete(task, "risk-officer", Map.of()),
            () -> work.complete(task, "risk-officer-2", Map.of()));

    assertThat(outcomes).containsOnlyOnce("done");
    assertThat(outcomes).containsOnlyOnce("409 inbox.refused.done");
    assertThat(evidence.of(key)).extracting(EvidenceEntry::what).containsOnlyOnce("completed");
    assertThat(evidence.verify(key).whole()).isTrue();
  }

  @RepeatedTest(5)
  void oneOfTwoClaimsAndTheOtherIsToldWho() throws Exception {
    String task = reviews.task(reviews.aReview());

    List<String> outcomes =
        both(() -> work.claim(task, "risk-officer"), () -> work.claim(task, "risk-officer-2"));

    assertThat(outcomes).containsExactlyInAnyOrder("done", "409 inbox.refused.claimed");
  }

  @RepeatedTest(5)
  void oneTakesBackOrTheOtherCompletesAndIsToldWhyNot() throws Exception {
    String key = reviews.aReview();
    String task = reviews.task(key);
    work.delegate(task, "risk-officer", "developer", null);

    List<String> outcomes =
        both(
            () -> work.takeBack(task, "risk-officer"),
            () -> work.complete(task, "developer", Map.of()));

    assertThat(outcomes).containsOnlyOnce("done").doesNotContainNull();
    long completed =
        evidence.of(key).stream().filter(entry -> entry.what().equals("completed")).count();
    assertThat(completed).isEqualTo(outcomes.get(1).equals("done") ? 1 : 0);
    assertThat(evidence.verify(key).whole()).isTrue();
  }

  @RepeatedTest(5)
  void takesBackOnceThoughAskedTwice() throws Exception {
    String key = reviews.aReview();
    String task = reviews.task(key);
    work.delegate(task, "risk-officer", "developer", null);

    Runnable takingBack = () -> work.takeBack(task, "risk-officer");
    assertThat(both(takingBack, takingBack)).containsOnlyOnce("done");
    assertThat(evidence.of(key)).filteredOn(Remark.TAKEN_BACK::is).hasSize(1);
  }

  @Test
  void aClaimStandsWhenHoldersChangeMeanwhile(
      @Autowired TransactionTemplate transaction,
      @Autowired JdbcClient jdbc,
      @Autowired People people,
      @Autowired OpenTasks open)
      throws Exception {
    String task = reviews.task(reviews.aReview());
    ExecutorService other = Executors.newSingleThreadExecutor();
    try {
      Future<?> granting =
          transaction.execute(
              claimed -> {
                work.claim(task, "risk-officer");
                Future<?> waiting =
                    other.submit(
                        () -> people.grant("data-steward", "risk-officer", null, "administrator"));
                await()
                    .until(
                        jdbc.sql("select exists (select from pg_locks where not granted)")
                                .query(Boolean.class)
                            ::single);
                return waiting;
              });
      granting.get();
    } finally {
      other.shutdown();
      people.revoke("data-steward", "risk-officer", null, "administrator");
    }
    assertThat(open.find(task).orElseThrow().assignee()).isEqualTo("risk-officer");
  }

  private static List<String> both(Runnable one, Runnable other) throws Exception {
    CyclicBarrier start = new CyclicBarrier(2);
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      Future<String> first = threads.submit(attempt(start, one));
      Future<String> second = threads.submit(attempt(start, other));
      return List.of(first.get(), second.get());
    } finally {
      threads.shutdown();
    }
  }

  private static Callable<String> attempt(CyclicBarrier start, Runnable work) {
    return () -> {
      start.await();
      try {
        work.run();
        return "done";
      } catch (TaskRefused e) {
        return e.getStatusCode().value() + " " + e.getDetailMessageCode();
      }
    };
  }
}
