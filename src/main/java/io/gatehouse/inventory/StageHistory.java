package io.gatehouse.inventory;

import io.gatehouse.inventory.classification.Stage;
import io.gatehouse.inventory.classification.StageEntry;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** When each system came to each stage; written beside the record, never changed. */
@Repository
class StageHistory {

  private final JdbcClient jdbc;

  StageHistory(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(String systemId, Stage stage, Instant at, String by) {
    jdbc.sql(
            "insert into system_stage (system_id, stage, entered_at, entered_by) values (?, ?, ?,"
                + " ?)")
        .params(systemId, stage.key(), Timestamp.from(at), by)
        .update();
  }

  List<StageEntry> of(String systemId) {
    return jdbc.sql(
            "select stage, entered_at, entered_by from system_stage where system_id = ? order by"
                + " id")
        .param(systemId)
        .query(
            (row, n) ->
                new StageEntry(row.getString(1), row.getTimestamp(2).toInstant(), row.getString(3)))
        .list();
  }
}
