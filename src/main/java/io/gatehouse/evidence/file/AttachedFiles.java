package io.gatehouse.evidence.file;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The files that are attached to tasks: part of the case already, of its evidence later. */
@Repository
public class AttachedFiles {

  private static final String COLUMNS =
      """
      select f.id, f.name, f.type, f.size, f.sha256, f.uploaded_by, f.at,
        a.case_key, a.task_id, a.task, a.removed is not null as removed
      from attached_file a join stored_file f on f.id = a.file_id
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  AttachedFiles(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * @param task name of the task
   */
  public record Attached(
      StoredFile file, String caseKey, String taskId, String task, boolean removed) {}

  public void attach(StoredFile file, String caseKey, String taskId, String task) {
    jdbc.sql("insert into attached_file (file_id, case_key, task_id, task) values (?, ?, ?, ?)")
        .params(file.id(), caseKey, taskId, task)
        .update();
  }

  /** Be it removed. */
  public Optional<Attached> find(String id) {
    return jdbc.sql(COLUMNS + "where a.file_id = ?")
        .param(id)
        .query(AttachedFiles::read)
        .optional();
  }

  /** Oldest first, without those that were removed. */
  public List<Attached> ofCase(String caseKey) {
    return jdbc.sql(COLUMNS + "where a.case_key = ? and a.removed is null order by f.at, f.id")
        .param(caseKey)
        .query(AttachedFiles::read)
        .list();
  }

  /** Oldest first, without those that were removed. */
  public List<Attached> ofTask(String taskId) {
    return jdbc.sql(COLUMNS + "where a.task_id = ? and a.removed is null order by f.at, f.id")
        .param(taskId)
        .query(AttachedFiles::read)
        .list();
  }

  /** From then on only its uploader has it, and for a day. */
  public void remove(String id) {
    jdbc.sql("update attached_file set removed = ? where file_id = ?")
        .params(clock.instant().atOffset(ZoneOffset.UTC), id)
        .update();
  }

  public void bringBack(String id) {
    jdbc.sql("update attached_file set removed = null where file_id = ?").param(id).update();
  }

  private static Attached read(ResultSet row, int number) throws SQLException {
    return new Attached(
        new StoredFile(
            row.getString("id"),
            row.getString("name"),
            row.getString("type"),
            row.getLong("size"),
            row.getString("sha256"),
            row.getString("uploaded_by"),
            row.getObject("at", OffsetDateTime.class).toInstant()),
        row.getString("case_key"),
        row.getString("task_id"),
        row.getString("task"),
        row.getBoolean("removed"));
  }
}
