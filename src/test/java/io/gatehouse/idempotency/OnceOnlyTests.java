package io.gatehouse.idempotency;

import static java.util.concurrent.CompletableFuture.supplyAsync;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.GatehouseTest;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

@GatehouseTest
class OnceOnlyTests {

  private static final Map<String, Object> BODY = Map.of("title", "It burns", "severity", 1);

  @Autowired private OnceOnly once;
  @Autowired private GivenAnswers answers;
  @Autowired private JdbcClient database;

  private final AtomicInteger done = new AtomicInteger();
  private final String key = UUID.randomUUID().toString();

  private ResponseEntity<?> asks(@Nullable String key, String caller, Object body) {
    return once.answer(key, caller, "POST /incidents", body, this::does);
  }

  private ResponseEntity<?> does() {
    int number = done.incrementAndGet();
    return ResponseEntity.created(URI.create("/cases/INC-" + number))
        .body(Map.of("businessKey", "INC-" + number));
  }

  @Test
  void answersTheSameAgainWithoutDoingItAgain() {
    asks(key, "zabbix", BODY);
    var again = asks("\"" + key + "\"", "zabbix", Map.of("severity", 1, "title", "It burns"));

    assertThat(done).hasValue(1);
    assertThat(again.getStatusCode().value()).isEqualTo(201);
    assertThat(again.getHeaders().getFirst(HttpHeaders.LOCATION)).isEqualTo("/cases/INC-1");
    assertThat(again.getBody()).hasToString("{\"businessKey\":\"INC-1\"}");
  }

  @Test
  void refusesTheKeyForSomethingElse() {
    asks(key, "zabbix", BODY);
    assertThatThrownBy(() -> asks(key, "zabbix", Map.of("title", "It floods")))
        .isInstanceOf(KeyUsedOtherwise.class);
    assertThat(done).hasValue(1);
  }

  @Test
  void keepsCallersAndEndpointsApart() {
    asks(key, "zabbix", BODY);
    asks(key, "nagios", Map.of());
    once.answer(key, "zabbix", "POST /changes", Map.of(), this::does);
    assertThat(done).hasValue(3);
  }

  @Test
  void doesItEachTimeWithoutAKey() {
    asks(null, "zabbix", BODY);
    asks(null, "zabbix", BODY);
    assertThat(done).hasValue(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\"\"", "\"", "a\u0000b", "ключ", "\"half", "a\nb"})
  void refusesWhatIsNoKey(String key) {
    assertThatThrownBy(() -> asks(key, "zabbix", BODY)).isInstanceOf(KeyUnreadable.class);
    assertThatThrownBy(() -> asks("x".repeat(256), "zabbix", BODY))
        .isInstanceOf(KeyUnreadable.class);
  }

  @Test
  void letsOneOfManyAtOnceDoIt() {
    var statuses =
        IntStream.range(0, 12).mapToObj(call -> supplyAsync(this::statusOfOne)).toList().stream()
            .map(one -> one.join())
            .toList();
    assertThat(done).hasValue(1);
    assertThat(statuses).contains(201).isSubsetOf(201, 409);
  }

  private int statusOfOne() {
    try {
      return asks(key, "zabbix", BODY).getStatusCode().value();
    } catch (StillRunning running) {
      return 409;
    }
  }

  @Test
  void saysThatItIsStillRunning() throws Exception {
    var begun = new CountDownLatch(1);
    var told = new CountDownLatch(1);
    var first =
        supplyAsync(
            () ->
                once.answer(
                    key,
                    "zabbix",
                    "POST /incidents",
                    BODY,
                    () -> {
                      begun.countDown();
                      await(told);
                      return does();
                    }));
    begun.await();
    assertThatThrownBy(() -> asks(key, "zabbix", BODY)).isInstanceOf(StillRunning.class);
    told.countDown();
    first.join();
    assertThat(asks(key, "zabbix", BODY).getBody()).hasToString("{\"businessKey\":\"INC-1\"}");
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void remembersNothingThatFailed() {
    assertThatThrownBy(
            () ->
                once.answer(
                    key,
                    "zabbix",
                    "POST /incidents",
                    BODY,
                    () -> {
                      throw new IllegalStateException("no");
                    }))
        .hasMessage("no");
    asks(key, "zabbix", Map.of("title", "Put right"));
    assertThat(done).hasValue(1);
  }

  @Test
  void forgetsWhenItsTimeIsOver() {
    asks(key, "zabbix", BODY);
    database
        .sql(
            "update given_answer set answered_at = answered_at - interval '25 hours' where key = ?")
        .param(key)
        .update();
    asks(key, "zabbix", Map.of("title", "Later"));
    assertThat(done).hasValue(2);
    assertThat(asks(key, "zabbix", Map.of("title", "Later")).getBody())
        .hasToString("{\"businessKey\":\"INC-2\"}");

    database
        .sql(
            "update given_answer set answered_at = answered_at - interval '25 hours' where key = ?")
        .param(key)
        .update();
    answers.clean();
    assertThat(
            database
                .sql("select count(*) from given_answer where key = ?")
                .param(key)
                .query(Long.class)
                .single())
        .isZero();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 23, 169})
  void areKeptADayToAWeek(int hours) {
    assertThatThrownBy(() -> new IdempotencySettings(Duration.ofHours(hours)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
