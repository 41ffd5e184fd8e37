package io.gatehouse.inbox.projection;

import io.gatehouse.inbox.OpenTask;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/** Reads rows of {@code inbox_task}. */
public final class TaskRows {

  public static final RowMapper<TaskRow> MAPPER = (row, number) -> row(row);

  private TaskRows() {}

  private static TaskRow row(ResultSet row) throws SQLException {
    return new TaskRow(
        task(row),
        row.getInt("version"),
        strings(row.getArray("people")),
        row.getString("four_eyes"),
        instant(row, "claimed"),
        row.getString("on_behalf_of"),
        row.getString("hole"));
  }

  private static OpenTask task(ResultSet row) throws SQLException {
    return new OpenTask(
        row.getString("task_id"),
        row.getString("task_key"),
        row.getString("name"),
        row.getString("process"),
        row.getString("process_name"),
        row.getString("case_key"),
        row.getString("system_id"),
        row.getString("system_name"),
        row.getString("risk"),
        strings(row.getArray("roles")),
        row.getString("assignee"),
        instant(row, "due"),
        row.getObject("created", OffsetDateTime.class).toInstant(),
        row.getString("form_id"),
        row.getString("iso"));
  }

  public static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  public static List<String> strings(Array array) throws SQLException {
    return List.of((String[]) array.getArray());
  }
}
