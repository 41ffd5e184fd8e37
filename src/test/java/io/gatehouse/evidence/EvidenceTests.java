package io.gatehouse.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.evidence.EvidenceEntry.FileHash;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class EvidenceTests {

  private static final Instant NOW = Instant.parse("2026-03-02T09:30:00.123456789Z");

  private static EmbeddedPostgres postgres;
  private static JdbcClient jdbc;
  private static TransactionTemplate transaction;
  private static StoredFiles files;
  private static Evidence evidence;

  private final String key = "GATE-" + UUID.randomUUID();

  @BeforeAll
  static void start() throws IOException {
    postgres = EmbeddedPostgres.start();
    var database = postgres.getPostgresDatabase();
    Flyway.configure()
        .dataSource(database)
        .target("4")
        .ignoreMigrationPatterns("*:missing")
        .load()
        .migrate();
    var clock = Clock.fixed(NOW, ZoneOffset.UTC);
    var messages = new ResourceBundleMessageSource();
    messages.setBasename("messages");
    messages.setDefaultEncoding("UTF-8");
    jdbc = JdbcClient.create(database);
    transaction = new TransactionTemplate(new JdbcTransactionManager(database));
    files = new StoredFiles(jdbc, new FileParts(jdbc), clock);
    evidence = new Evidence(new EvidenceStore(jdbc), files, clock, messages);
  }

  @AfterAll
  static void stop() throws IOException {
    postgres.close();
  }

  @Test
  void chainsWhatIsRecorded() {
    aCaseOf(3);
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
    inTransaction(() -> evidence.record(completed("Task_A", values)));
    values.remove("nothing");
    assertThat(evidence.of(key).get(0).values()).isEqualTo(values);
    assertThat(evidence.verify(key).whole()).isTrue();
  }

  @Test
  void keepsWhatTheDatabaseCannotStore() {
    var odd = "a\0b\uD800c\\";
    inTransaction(() -> evidence.record(completed("Task_A", Map.of("odd", odd, "fine", "\\\\"))));
    assertThat(evidence.of(key).get(0).values())
        .containsEntry("odd", "a\uFFFDb\uFFFDc\\")
        .containsEntry("fine", "\\\\");
    assertThat(evidence.verify(key).whole()).isTrue();
  }

  @Test
  void readsWhatTheTransactionRecordedBeforeItIsWritten() {
    inTransaction(
        () -> {
          evidence.record(completed("Task_A", Map.of("reason", "first")));
          evidence.record(completed("Task_A", Map.of("reason", "second")));
          assertThat(evidence.latestValues(key, "Task_A")).contains(Map.of("reason", "second"));
          assertThat(evidence.of(key)).extracting(EvidenceEntry::seq).containsExactly(1L, 2L);
          assertThat(evidence.of(key).get(1).previous()).isEqualTo(evidence.of(key).get(0).hash());
          evidence.record(completed("Task_B", Map.of()));
        });
    assertThat(evidence.latestValues(key, "Task_A")).contains(Map.of("reason", "second"));
    assertThat(evidence.latestValues(key, "Task_B")).isEmpty();
    assertThat(evidence.verify(key)).isEqualTo(Verification.whole(3));
  }

  @Test
  void recordsNothingWhenTheTransactionFails() {
    assertThatThrownBy(
            () ->
                inTransaction(
                    () -> {
                      evidence.record(completed("Task_A", Map.of("a", 1)));
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
                            inTransaction(
                                () -> {
                                  var other = completed("Task_A", Map.of("by", i));
                                  evidence.record(i == 0 ? other : of(key + "-2", "Task_A"));
                                  ready.countDown();
                                  await(ready);
                                  evidence.record(i == 0 ? of(key + "-2", "Task_A") : other);
                                });
                          }
                        }))
            .toArray(CompletableFuture[]::new);
    CompletableFuture.allOf(both).orTimeout(30, TimeUnit.SECONDS).join();
    assertThat(evidence.verify(key)).isEqualTo(Verification.whole(40));
    assertThat(evidence.verify(key + "-2")).isEqualTo(Verification.whole(40));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update evidence_entry set late = true where case_key = ?",
        "delete from evidence_entry where case_key = ?",
        "delete from evidence_values where case_key = ?",
        "update evidence_values set content = '{}' where case_key = ?",
        "delete from evidence_head where case_key = ?",
        "update evidence_head set seq = 1 where case_key = ?"
      })
  void refusesToBeChanged(String statement) {
    aCaseOf(2);
    assertThatThrownBy(() -> jdbc.sql(statement).param(key).update())
        .isInstanceOf(DataAccessException.class)
        .hasMessageContaining("append-only");
  }

  @ParameterizedTest
  @ValueSource(strings = {"evidence_entry", "evidence_values", "evidence_head"})
  void refusesToBeTruncated(String table) {
    assertThatThrownBy(() -> jdbc.sql("truncate " + table + " cascade").update())
        .hasMessageContaining("append-only");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "at = at + interval '1 microsecond'",
        "what = 'noted'",
        "task = 'Task_Z'",
        "name = null",
        "by = 'somebody-else'",
        "on_behalf_of = 'developer'",
        "late = not late",
        "values_hash = repeat('0', 64)",
        "values_hash = null",
        "files = '[{\"id\": \"1\", \"sha256\": \"2\"}]'",
        "process = 'other'",
        "version = version + 1",
        "iso = 'A.2.2'",
        "previous = repeat('0', 64)",
        "hash = repeat('0', 64)"
      })
  void findsAnyAlteredField(String change) {
    aCaseOf(5);
    tamper("update evidence_entry set " + change + " where seq = 3 and case_key = ?");
    assertBrokenAt(3);
  }

  @Test
  void findsAlteredAndRemovedValues() {
    aCaseOf(3);
    tamper("update evidence_values set content = '{\"n\": 7}' where seq = 2 and case_key = ?");
    assertBrokenAt(2);
    tamper("delete from evidence_values where seq = 1 and case_key = ?");
    assertBrokenAt(1);
  }

  @Test
  void findsEveryRemovedEntryAlsoTheLast() {
    LongStream.rangeClosed(1, 4)
        .forEach(
            seq -> {
              var removed = key + "-" + seq;
              inTransaction(
                  () -> IntStream.range(0, 4).forEach(i -> evidence.record(of(removed, "T"))));
              tamper("delete from evidence_entry where case_key = ? and seq = " + seq, removed);
              assertThat(evidence.verify(removed).at()).isEqualTo(seq);
              assertThat(evidence.verify(removed).reason()).contains("removed");
            });
  }

  @Test
  void findsAnAddedEntry() {
    aCaseOf(2);
    tamper(
        """
        insert into evidence_entry select case_key, 3, at, what, task, name, by, on_behalf_of, late,
          null, files, process, version, iso, hash, repeat('0', 64)
        from evidence_entry where seq = 2 and case_key = ?""");
    assertBrokenAt(3);
  }

  @Test
  void findsReorderedEntries() {
    inTransaction(() -> IntStream.range(0, 4).forEach(i -> evidence.record(of(key, "T" + i))));
    tamper("update evidence_entry set seq = seq + 100 where seq in (2, 3) and case_key = ?");
    tamper("update evidence_entry set seq = 105 - seq where seq > 100 and case_key = ?");
    assertBrokenAt(2);
  }

  @Test
  void findsARemovedHeadAndAnEmptiedCase() {
    aCaseOf(2);
    tamper("delete from evidence_head where case_key = ?");
    assertBrokenAt(2);
    tamper("delete from evidence_entry where case_key = ?");
    assertBrokenAt(1);
  }

  @Test
  void erasesValuesAndStaysWhole() {
    aCaseOf(3);
    inTransaction(() -> evidence.erase(key, 2, "compliance-lead", "asked for by the person"));
    var entries = evidence.of(key);
    assertThat(entries.get(1).erased()).isTrue();
    assertThat(entries.get(1).salt()).isNull();
    assertThat(entries.get(3).what()).isEqualTo("erased");
    assertThat(entries.get(3).values()).containsEntry("seq", 2);
    assertThat(evidence.verify(key)).isEqualTo(Verification.whole(4));
    assertThatThrownBy(() -> inTransaction(() -> evidence.erase(key, 4, "x", "y")))
        .isInstanceOf(NothingToErase.class);
  }

  @Test
  void findsValuesThatNoEntrySaysWereErased() {
    aCaseOf(3);
    jdbc.sql(
            "update evidence_values set salt = null, content = null where seq = 2 and case_key = ?")
        .param(key)
        .update();
    assertBrokenAt(2);
  }

  @Test
  void chainsTheHashesOfFilesAndFindsAnAlteredOne() {
    var file = aFile("report.txt", "all is well");
    inTransaction(
        () ->
            evidence.record(
                new NewEvidence(
                    key,
                    "completed",
                    "Task_A",
                    "Assemble",
                    "developer",
                    null,
                    false,
                    Map.of(),
                    List.of(file.id()),
                    "gate-review",
                    1,
                    null)));
    assertThat(evidence.of(key).get(0).files())
        .containsExactly(new FileHash(file.id(), file.sha256()));
    assertThat(evidence.verify(key).whole()).isTrue();
    assertThat(files.casesOf(file.id())).containsExactly(key);
    assertThat(files.ofCase(key)).containsExactly(file);
    inTransaction(
        () -> {
          jdbc.sql("set local session_replication_role = replica").update();
          jdbc.sql("update stored_file_part set bytes = 'all is lost' where file_id = ?")
              .param(file.id())
              .update();
        });
    assertBrokenAt(1);
  }

  private static StoredFile aFile(String name, String content) {
    var in = new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
    return transaction.execute(status -> files.store(name, "text/plain", in, "developer"));
  }

  private void aCaseOf(int entries) {
    inTransaction(
        () ->
            IntStream.range(0, entries)
                .forEach(i -> evidence.record(completed("Task_" + i, Map.of("n", i)))));
  }

  private NewEvidence completed(String task, Map<String, Object> values) {
    return new NewEvidence(
        key,
        "completed",
        task,
        "Review",
        "risk-officer",
        null,
        false,
        values,
        List.of(),
        "gate-review",
        1,
        "A.6.2.4 8.1");
  }

  private static NewEvidence of(String key, String task) {
    return new NewEvidence(
        key, "noted", task, null, null, null, true, Map.of(), List.of(), "gate-review", 1, null);
  }

  private void tamper(String statement) {
    tamper(statement, key);
  }

  private static void tamper(String statement, String key) {
    inTransaction(
        () -> {
          jdbc.sql("set local session_replication_role = replica").update();
          jdbc.sql(statement).param(key).update();
        });
  }

  private void assertBrokenAt(long seq) {
    var verification = evidence.verify(key);
    assertThat(verification.whole()).isFalse();
    assertThat(verification.at()).isEqualTo(seq);
    assertThat(verification.reason()).isNotBlank();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void inTransaction(Runnable work) {
    transaction.executeWithoutResult(status -> work.run());
  }
}
