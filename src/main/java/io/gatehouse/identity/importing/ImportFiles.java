package io.gatehouse.identity.importing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The table {@code people_import}. A file lies there from its upload until it is imported, or, full
 * of people's data as it is, to the first cleaning after a day.
 */
@Repository
class ImportFiles {

  private static final Duration KEPT = Duration.ofDays(1);

  private final JdbcClient jdbc;
  private final Clock clock;

  ImportFiles(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * @param finished null while it waits for somebody's yes
   */
  record Entry(
      String id,
      String fileName,
      String by,
      Instant at,
      @Nullable Instant finished,
      int added,
      int changed,
      int problems) {}

  String add(String fileName, byte[] file, String by) {
    clean();
    UUID id = UUID.randomUUID();
    jdbc.sql(
            "insert into people_import (id, file_name, file, uploaded_by, uploaded_at) values (?, ?, ?, ?, ?)")
        .params(id, fileName, file, by, Timestamp.from(clock.instant()))
        .update();
    return id.toString();
  }

  Entry get(String id) {
    return jdbc.sql("select * from people_import where id::text = ?")
        .param(id)
        .query(ImportFiles::read)
        .optional()
        .orElseThrow(() -> new ImportUnknown(id));
  }

  List<Entry> latest() {
    return jdbc.sql("select * from people_import order by uploaded_at desc limit 20")
        .query(ImportFiles::read)
        .list();
  }

  /**
   * @throws ImportUnknown also when it is imported already
   */
  byte[] content(String id) {
    return jdbc.sql("select file from people_import where id::text = ? and file is not null")
        .param(id)
        .query((row, number) -> row.getBytes(1))
        .optional()
        .orElseThrow(() -> new ImportUnknown(id));
  }

  /** Removes what nobody said yes to. */
  void clean() {
    jdbc.sql("delete from people_import where finished_at is null and uploaded_at < ?")
        .param(Timestamp.from(clock.instant().minus(KEPT)))
        .update();
  }

  void waitForOtherImports() {
    jdbc.sql("lock table people_import in share row exclusive mode").update();
  }

  void done(String id, ImportPlan plan) {
    jdbc.sql(
            """
            update people_import set file = null, finished_at = ?, added = ?, changed = ?, problems = ?
            where id::text = ?
            """)
        .params(
            Timestamp.from(clock.instant()),
            plan.added().size(),
            plan.edited().size(),
            plan.problems().size(),
            id)
        .update();
  }

  private static Entry read(ResultSet row, int number) throws SQLException {
    Timestamp finished = row.getTimestamp("finished_at");
    return new Entry(
        row.getString("id"),
        row.getString("file_name"),
        row.getString("uploaded_by"),
        row.getTimestamp("uploaded_at").toInstant(),
        finished == null ? null : finished.toInstant(),
        row.getInt("added"),
        row.getInt("changed"),
        row.getInt("problems"));
  }
}
