package io.gatehouse.inbox;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/**
 * A row of {@code inbox_task}: the task, and what only the inbox needs to know of it.
 *
 * @param people accounts that the diagram itself names as candidates
 * @param hole why it is with somebody else than its role's holders
 */
record TaskRow(
    OpenTask task,
    int version,
    List<String> people,
    @Nullable String fourEyes,
    @Nullable Instant claimed,
    @Nullable String hole) {

  static final RowMapper<TaskRow> MAPPER = (row, number) -> read(row);

  static TaskRow read(ResultSet row) throws SQLException {
    return new TaskRow(
        new OpenTask(
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
            row.getString("iso")),
        row.getInt("version"),
        strings(row.getArray("people")),
        row.getString("four_eyes"),
        instant(row, "claimed"),
        row.getString("hole"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  private static List<String> strings(Array array) throws SQLException {
    return List.of((String[]) array.getArray());
  }
}
