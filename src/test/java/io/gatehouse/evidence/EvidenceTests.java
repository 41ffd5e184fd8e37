package io.gatehouse.evidence;

import static io.gatehouse.evidence.RecordedCase.noted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.GatehouseTest;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

@GatehouseTest
class EvidenceTests {

  private RecordedCase recorded;
  private Evidence evidence;
  private String key;

  @BeforeEach
  void aCase(@Autowired AutowireCapableBeanFactory beans) {
    recorded = beans.createBean(RecordedCase.class);
    evidence = recorded.evidence;
    key = recorded.key;
  }

  @Test
  void chainsWhatIsRecorded() {
    recorded.isRecorded(3);
    var entries = evidence.of(key);
    assertThat(entries).extracting(EvidenceEntry::seq).containsExactly(1L, 2L, 3L);
    assertThat(entries.get(0).previous()).isEqualTo(Chain.START);
    assertThat(entries.get(1).previous()).isEqualTo(entries.get(0).hash());
    assertThat(entries.get(0).at()).isEqualTo(Instant.parse("2026-03-02T09:30:00.123456Z"));
    assertThat(evidence.verify(key)).isEqualTo(Verification.whole(3));
  }

  @Test
  void keepsValuesAsTheyWereFilledIn() {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("text", "Zürich \u20AC \"quoted\"\n\t\\u0000 \uD83D\uDE00");
    values.put("number", 0.1);
    values.put("large", 12345678901L);
    values.put("nothing", null);
    values.put("rows", List.of(Map.of("a", true, "b", List.of())));
    recorded.inTransaction(() -> evidence.record(recorded.completed("Task_A", values)));
    values.remove("nothing");
    assertThat(evidence.of(key).get(0).values()).isEqualTo(values);
    assertThat(evidence.verify(key).whole()).isTrue();
  }

  @Test
  void keepsWhatTheDatabaseCannotStore() {
    var odd = "a\0b\uD800c\\";
    var slashes = Map.of("none", "\0\0", "one", "\\\0", "two", "\\\\\0", "three", "\\\\\\\0");
    recorded.inTransaction(
        () ->
            evidence.record(
                recorded.completed(
                    "Task_A", Map.of("odd", odd, "fine", "\\\\", "slashes", slashes))));
    assertThat(evidence.of(key).get(0).values())
        .containsEntry("odd", "a\uFFFDb\uFFFDc\\")
        .containsEntry("fine", "\\\\")
        .containsEntry(
            "slashes",
            Map.of(
                "none",
                "\uFFFD\uFFFD",
                "one",
                "\\\uFFFD",
                "two",
                "\\\\\uFFFD",
                "three",
                "\\\\\\\uFFFD"));
    assertThat(evidence.verify(key).whole()).isTrue();
  }

  @Test
  void readsWhatTheTransactionRecordedBeforeItIsWritten() {
    recorded.inTransaction(
        () -> {
          evidence.record(recorded.completed("Task_A", Map.of("reason", "first")));
          evidence.record(recorded.completed("Task_A", Map.of("reason", "second")));
          assertThat(evidence.latestValues(key, "Task_A")).contains(Map.of("reason", "second"));
          assertThat(evidence.of(key)).extracting(EvidenceEntry::seq).containsExactly(1L, 2L);
          assertThat(evidence.of(key).get(1).previous()).isEqualTo(evidence.of(key).get(0).hash());
          evidence.record(recorded.completed("Task_B", Map.of()));
        });
    assertThat(evidence.latestValues(key, "Task_A")).contains(Map.of("reason", "second"));
    assertThat(evidence.latestValues(key, "Task_B")).isEmpty();
    assertThat(evidence.verify(key)).isEqualTo(Verification.whole(3));
  }

  @Test
  void recordsNothingWhenTheTransactionFails() {
    assertThatThrownBy(
            () ->
                recorded.inTransaction(
                    () -> {
                      evidence.record(recorded.completed("Task_A", Map.of("a", 1)));
                      throw new IllegalStateException("undo");
                    }))
        .hasMessage("undo");
    assertThat(evidence.of(key)).isEmpty();
  }

  @Test
  void chainsWhatConcurrentTransactionsRecord() {
    var ready = new CountDownLatch(2);
    var both =
        IntStream.range(0, 2)
            .mapToObj(
                i ->
                    CompletableFuture.runAsync(
                        () -> {
                          for (var round = 0; round < 20; round++) {
                            recorded.inTransaction(
                                () -> {
                                  var other = recorded.completed("Task_A", Map.of("by", i));
                                  evidence.record(i == 0 ? other : noted(key + "-2", "Task_A"));
                                  ready.countDown();
                                  await(ready);
                                  evidence.record(i == 0 ? noted(key + "-2", "Task_A") : other);
                                });
                          }
                        }))
            .toArray(CompletableFuture[]::new);
    CompletableFuture.allOf(both).orTimeout(30, TimeUnit.SECONDS).join();
    assertThat(evidence.verify(key)).isEqualTo(Verification.whole(40));
    assertThat(evidence.verify(key + "-2")).isEqualTo(Verification.whole(40));
  }

  @Test
  void erasesValuesAndStaysWhole() {
    recorded.isRecorded(3);
    recorded.inTransaction(
        () -> evidence.erase(key, 2, "compliance-lead", "asked for by the person"));
    var entries = evidence.of(key);
    assertThat(entries.get(1).erased()).isTrue();
    assertThat(entries.get(1).salt()).isNull();
    assertThat(entries.get(3).what()).isEqualTo("erased");
    assertThat(entries.get(3).values()).containsEntry("seq", 2);
    assertThat(evidence.verify(key)).isEqualTo(Verification.whole(4));
    assertThatThrownBy(() -> recorded.inTransaction(() -> evidence.erase(key, 4, "x", "y")))
        .isInstanceOf(NothingToErase.class);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
