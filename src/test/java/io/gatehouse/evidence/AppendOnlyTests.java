package io.gatehouse.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.GatehouseTest;
import io.gatehouse.evidence.file.StoredFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@GatehouseTest
class AppendOnlyTests {

  private RecordedCase recorded;
  private Evidence evidence;
  private String key;
  @Autowired private JdbcClient jdbc;
  @Autowired private StoredFiles files;

  @BeforeEach
  void aCase(@Autowired AutowireCapableBeanFactory beans) {
    recorded = beans.createBean(RecordedCase.class);
    evidence = recorded.evidence;
    key = recorded.key;
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
    recorded.isRecorded(2);
    assertThatThrownBy(() -> jdbc.sql(statement).param(key).update())
        .isInstanceOf(DataAccessException.class)
        .hasMessageContaining("append-only");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "evidence_entry",
        "evidence_values",
        "evidence_head",
        "evidence_file",
        "stored_file",
        "stored_file_part"
      })
  void refusesToBeTruncated(String table) {
    assertThatThrownBy(() -> jdbc.sql("truncate " + table + " cascade").update())
        .hasMessageContaining("append-only");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "delete from stored_file where id = ?",
        "delete from stored_file_part where file_id = ?",
        "delete from evidence_file where file_id = ?"
      })
  void keepsTheFilesOfCases(String statement) {
    var file = recorded.aFile("report.txt", "all is well");
    recorded.inTransaction(() -> evidence.record(recorded.with(file)));
    assertThatThrownBy(() -> jdbc.sql(statement).param(file.id()).update())
        .hasMessageContaining("append-only");
    assertThat(evidence.verify(key).whole()).isTrue();
  }
}
