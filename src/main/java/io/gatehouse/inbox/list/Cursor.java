package io.gatehouse.inbox.list;

import io.gatehouse.inbox.ParameterRefused;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * Where a page ended: the deadline and id of its last task, opaque outside.
 *
 * @param due as the database writes it, "infinity" without a deadline
 */
record Cursor(String due, String taskId) {

  static final Cursor START = new Cursor("-infinity", "");

  static Cursor of(@Nullable String after) {
    if (after == null) {
      return START;
    }
    try {
      String[] parts =
          new String(Base64.getUrlDecoder().decode(after), StandardCharsets.UTF_8).split("\\|", 2);
      if (!parts[0].matches("infinity|\\d{4,6}-\\d\\d-\\d\\dT[\\d:.]+Z")) {
        throw new IllegalArgumentException(parts[0]);
      }
      if (!parts[0].equals("infinity")) {
        Instant.parse(parts[0]);
      }
      if (!parts[1].matches("[\\w-]*")) {
        throw new IllegalArgumentException(parts[1]);
      }
      return new Cursor(parts[0], parts[1]);
    } catch (IllegalArgumentException | DateTimeException | ArrayIndexOutOfBoundsException e) {
      throw new ParameterRefused("after", "“after” is not one that a page gave.");
    }
  }

  static Cursor after(Row row) {
    return new Cursor(row.due() == null ? "infinity" : row.due().toString(), row.id());
  }

  String encoded() {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString((due + "|" + taskId).getBytes(StandardCharsets.UTF_8));
  }
}
