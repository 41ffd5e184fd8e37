package io.gatehouse.evidence;

import static io.gatehouse.evidence.RecordedCase.noted;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.GatehouseTest;
import io.gatehouse.evidence.EvidenceEntry.FileHash;
import io.gatehouse.evidence.checkpoint.Checkpoints;
import io.gatehouse.evidence.file.StoredFiles;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the chain tells of who got past what the tables refuse. */
@GatehouseTest
class TamperedEvidenceTests {

  private static final String DEEP = "'{\"n\": ' || repeat('[', 400) || repeat(']', 400) || '}'";
  private static final String TOO_DEEP =
      "'{\"n\": ' || repeat('[', 998) || repeat(']', 998) || '}'";

  private RecordedCase recorded;
  private Evidence evidence;
  private String key;
  @Autowired private JdbcClient jdbc;
  @Autowired private StoredFiles files;
  @Autowired private Checkpoints checkpoints;

  @BeforeEach
  void aCase(@Autowired AutowireCapableBeanFactory beans) {
    recorded = beans.createBean(RecordedCase.class);
    evidence = recorded.evidence;
    key = recorded.key;
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
    recorded.isRecorded(5);
    recorded.tamper("update evidence_entry set " + change + " where seq = 3 and case_key = ?");
    recorded.isBrokenAt(3);
  }

  @Test
  void findsAlteredAndRemovedValues() {
    recorded.isRecorded(3);
    recorded.tamper(
        "update evidence_values set content = '{\"n\": 7}' where seq = 2 and case_key = ?");
    recorded.isBrokenAt(2);
    recorded.tamper("delete from evidence_values where seq = 1 and case_key = ?");
    recorded.isBrokenAt(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "files = '{}'",
        "files = 'null'",
        "files = '[null]'",
        "files = '[1]'",
        "files = '[{\"id\": \"1\"}]'",
        "files = '[{\"id\": \"1\", \"sha256\": \"2\", \"z\": 1}]'",
        "at = 'infinity'",
        "at = '-infinity'",
        "at = '0044-03-15 BC'"
      })
  void findsAnEntryThatCannotBeRead(String change) {
    recorded.isRecorded(3);
    recorded.tamper("update evidence_entry set " + change + " where seq = 2 and case_key = ?");
    assertThat(CanonicalJson.storable(evidence.of(key))).contains("Task_2");
    recorded.isBrokenAt(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"'[1]'", "'\"a\"'", "'1'", "'null'", "'{\"n\": 1e400}'", DEEP, TOO_DEEP})
  void findsValuesThatCannotBeRead(String content) {
    recorded.isRecorded(3);
    recorded.tamper(
        "update evidence_values set content = ("
            + content
            + ")::jsonb where seq = 2 and case_key = ?");
    assertThat(CanonicalJson.storable(evidence.of(key))).contains("Task_2");
    assertThat(evidence.latestValues(key, "Task_1")).isPresent();
    recorded.isBrokenAt(2);
  }

  @Test
  void findsEveryRemovedEntryAlsoTheLast() {
    LongStream.rangeClosed(1, 4)
        .forEach(
            seq -> {
              var removed = key + "-" + seq;
              recorded.inTransaction(
                  () -> IntStream.range(0, 4).forEach(i -> evidence.record(noted(removed, "T"))));
              recorded.tamper(
                  "delete from evidence_entry where case_key = ? and seq = " + seq, removed);
              assertThat(evidence.verify(removed).at()).isEqualTo(seq);
              assertThat(evidence.verify(removed).reason()).contains("removed");
            });
  }

  @Test
  void findsAnAddedEntry() {
    recorded.isRecorded(2);
    recorded.tamper(
        """
        insert into evidence_entry select case_key, 3, at, what, task, name, by, on_behalf_of, late,
          null, files, process, version, iso, hash, repeat('0', 64)
        from evidence_entry where seq = 2 and case_key = ?\
        """);
    recorded.isBrokenAt(3);
  }

  @ParameterizedTest
  @ValueSource(longs = {0, -1, Long.MIN_VALUE})
  void findsANotedHeadThatNeverWas(long seq) {
    recorded.isRecorded(2);
    recorded.inTransaction(checkpoints::take);
    recorded.tamper("update evidence_checkpoint_head set seq = " + seq + " where case_key = ?");
    recorded.isBrokenAt(1);
    assertThat(evidence.verify(key).reason()).contains("checkpoint");
  }

  @Test
  void findsReorderedEntries() {
    recorded.inTransaction(
        () -> IntStream.range(0, 4).forEach(i -> evidence.record(noted(key, "T" + i))));
    recorded.tamper(
        "update evidence_entry set seq = seq + 100 where seq in (2, 3) and case_key = ?");
    recorded.tamper("update evidence_entry set seq = 105 - seq where seq > 100 and case_key = ?");
    recorded.isBrokenAt(2);
  }

  @Test
  void findsARemovedHeadAndAnEmptiedCase() {
    recorded.isRecorded(2);
    recorded.tamper("delete from evidence_head where case_key = ?");
    recorded.isBrokenAt(2);
    recorded.tamper("delete from evidence_entry where case_key = ?");
    recorded.isBrokenAt(1);
  }

  @Test
  void findsValuesThatNoEntrySaysWereErased() {
    recorded.isRecorded(3);
    jdbc.sql(
            "update evidence_values set salt = null, content = null where seq = 2 and case_key = ?")
        .param(key)
        .update();
    recorded.isBrokenAt(2);
  }

  @Test
  void chainsTheHashesOfFilesAndFindsAnAlteredOne() {
    var file = recorded.aFile("report.txt", "all is well");
    recorded.inTransaction(() -> evidence.record(recorded.with(file)));
    assertThat(evidence.of(key).get(0).files())
        .containsExactly(new FileHash(file.id(), file.sha256()));
    assertThat(evidence.verify(key).whole()).isTrue();
    assertThat(files.casesOf(file.id())).containsExactly(key);
    assertThat(files.ofCase(key)).containsExactly(file);
    recorded.inTransaction(
        () -> {
          jdbc.sql("set local session_replication_role = replica").update();
          jdbc.sql("update stored_file_part set bytes = 'all is lost' where file_id = ?")
              .param(file.id())
              .update();
        });
    recorded.isBrokenAt(1);
  }
}
