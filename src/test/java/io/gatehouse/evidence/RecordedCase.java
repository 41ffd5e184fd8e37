package io.gatehouse.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.evidence.file.StoredFile;
import io.gatehouse.evidence.file.StoredFiles;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A case of a test's own, its evidence recorded at one moment and altered behind its back. */
class RecordedCase {

  private static final Instant NOW = Instant.parse("2026-03-02T09:30:00.123456789Z");

  final String key = "GATE-" + UUID.randomUUID();
  final Evidence evidence;
  private final StoredFiles files;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  RecordedCase(
      EvidenceStore store,
      ChainWriter writer,
      StoredFiles files,
      ChainCheck check,
      JdbcClient jdbc,
      TransactionTemplate transaction) {
    this.evidence = new Evidence(store, writer, files, Clock.fixed(NOW, ZoneOffset.UTC), check);
    this.files = files;
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  void isRecorded(int entries) {
    inTransaction(
        () ->
            IntStream.range(0, entries)
                .forEach(i -> evidence.record(completed("Task_" + i, Map.of("n", i)))));
  }

  NewEvidence completed(String task, Map<String, Object> values) {
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

  NewEvidence with(StoredFile file) {
    return new NewEvidence(
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
        null);
  }

  StoredFile aFile(String name, String content) {
    var in = new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
    return files.store(name, "text/plain", in, "developer");
  }

  static NewEvidence noted(String key, String task) {
    return new NewEvidence(
        key, "noted", task, null, null, null, true, Map.of(), List.of(), "gate-review", 1, null);
  }

  void tamper(String statement) {
    tamper(statement, key);
  }

  /** As who owns the tables could: past the triggers. */
  void tamper(String statement, String about) {
    inTransaction(
        () -> {
          jdbc.sql("set local session_replication_role = replica").update();
          jdbc.sql(statement).param(about).update();
        });
  }

  /** The last entry goes, and the head with it. */
  void isCut() {
    tamper(
        """
        with cut as (delete from evidence_entry e using evidence_head h
          where h.case_key = ? and e.case_key = h.case_key and e.seq = h.seq returning e.*),
        gone as (delete from evidence_values v using cut
          where v.case_key = cut.case_key and v.seq = cut.seq)
        update evidence_head h set seq = cut.seq - 1, hash = cut.previous from cut
        where h.case_key = cut.case_key\
        """);
  }

  void isBrokenAt(long seq) {
    var verification = evidence.verify(key);
    assertThat(verification.whole()).isFalse();
    assertThat(verification.at()).isEqualTo(seq);
    assertThat(verification.reason()).isNotBlank();
  }

  void inTransaction(Runnable work) {
    transaction.executeWithoutResult(status -> work.run());
  }
}
