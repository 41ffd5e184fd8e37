package io.gatehouse.csv.upload;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gatehouse.csv.importing.ImportMapping;
import io.gatehouse.csv.importing.ImportReport;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The imports that were begun. A running one says every few seconds that it lives, by the
 * database's own clock: neither another node's nor the time machine's may call it interrupted.
 */
@Repository
public class ImportRuns {

  private static final String COLUMNS =
      "select id, file_name, dry_run, state, total_rows, mapping, report, uploaded_by, uploaded_at,"
          + " finished_at from file_import ";

  private final JdbcClient jdbc;
  private final ObjectMapper json;
  private final Clock clock;

  ImportRuns(JdbcClient jdbc, ObjectMapper json, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
  }

  String add(String kind, String fileName, byte[] file, int rows, String by) {
    UUID id = UUID.randomUUID();
    jdbc.sql(
            "insert into file_import (id, kind, file_name, file, state, total_rows, uploaded_by, uploaded_at)"
                + " values (?, ?, ?, ?, 'uploaded', ?, ?, ?)")
        .params(id, kind, fileName, file, rows, by, Timestamp.from(clock.instant()))
        .update();
    return id.toString();
  }

  ImportRun get(String kind, String id) {
    markInterrupted();
    return jdbc.sql(COLUMNS + "where id = ? and kind = ?")
        .params(uuid(id), kind)
        .query(this::run)
        .optional()
        .orElseThrow(() -> new ImportUnknown(id));
  }

  List<ImportRun> latest(String kind) {
    markInterrupted();
    return jdbc.sql(COLUMNS + "where kind = ? order by uploaded_at desc limit 20")
        .param(kind)
        .query(this::run)
        .list();
  }

  byte[] file(String kind, String id) {
    return jdbc.sql("select file from file_import where id = ? and kind = ?")
        .params(uuid(id), kind)
        .query((row, n) -> row.getBytes(1))
        .optional()
        .orElseThrow(() -> new ImportUnknown(id));
  }

  void map(String kind, String id, ImportMapping mapping) {
    jdbc.sql(
            "update file_import set mapping = ? where id = ? and kind = ? and state not in ('queued', 'running')")
        .params(write(mapping), uuid(id), kind)
        .update();
  }

  /** False where it waits or runs already. */
  boolean queue(String id, boolean dryRun) {
    return jdbc.sql(
                "update file_import set state = 'queued', dry_run = ?, report = null, finished_at = null,"
                    + " heartbeat = clock_timestamp() where id = ? and state not in ('queued', 'running')")
            .params(dryRun, uuid(id))
            .update()
        == 1;
  }

  /** False where it does not wait any more. */
  boolean begin(String id, boolean dryRun) {
    return jdbc.sql(
                "update file_import set state = 'running', heartbeat = clock_timestamp()"
                    + " where dry_run = ? and id = ? and state in ('queued', 'interrupted')")
            .params(dryRun, uuid(id))
            .update()
        == 1;
  }

  void progress(String id, ImportReport report) {
    jdbc.sql(
            "update file_import set report = ?, heartbeat = clock_timestamp()"
                + " where id = ? and state = 'running'")
        .params(write(report), uuid(id))
        .update();
  }

  void finish(String id, String state, ImportReport report) {
    jdbc.sql("update file_import set state = ?, report = ?, finished_at = ? where id = ?")
        .params(state, write(report), Timestamp.from(clock.instant()), uuid(id))
        .update();
    jdbc.sql("update file_import set heartbeat = clock_timestamp() where state = 'queued'")
        .update();
  }

  /** What waits is interrupted only when nothing runs that it could wait for. */
  private void markInterrupted() {
    jdbc.sql(
            """
            update file_import i set state = 'interrupted'
            where i.heartbeat < clock_timestamp() - interval '20 seconds'
              and (i.state = 'running' or i.state = 'queued' and not exists (
                select from file_import other where other.state = 'running'
                  and other.heartbeat >= clock_timestamp() - interval '20 seconds'))""")
        .update();
  }

  private ImportRun run(ResultSet row, int n) throws SQLException {
    String mapping = row.getString("mapping");
    String report = row.getString("report");
    Timestamp finished = row.getTimestamp("finished_at");
    return new ImportRun(
        row.getString("id"),
        row.getString("file_name"),
        row.getBoolean("dry_run"),
        row.getString("state"),
        row.getInt("total_rows"),
        mapping == null ? null : read(mapping, ImportMapping.class),
        report == null ? ImportReport.NOTHING : read(report, ImportReport.class),
        row.getString("uploaded_by"),
        row.getTimestamp("uploaded_at").toInstant(),
        finished == null ? null : finished.toInstant());
  }

  private static UUID uuid(String id) {
    try {
      return UUID.fromString(id);
    } catch (IllegalArgumentException e) {
      throw new ImportUnknown(id);
    }
  }

  private String write(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private <T> T read(String text, Class<T> type) {
    try {
      return json.readValue(text, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
