package io.gatehouse.improvement;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is asked to do.
 *
 * @param owner account of who is to do it
 * @param asker account of who wants it, and checks it
 * @param source key of the case that it comes from
 */
public record Action(
    String action,
    String owner,
    LocalDate due,
    String asker,
    @Nullable String source,
    @Nullable String systemId) {

  /** As the start form would have been filled in, and where it comes from. */
  Map<String, Object> values() {
    var values = new LinkedHashMap<String, Object>();
    values.put("action", action);
    values.put("owner", owner);
    values.put("due", due.toString());
    if (source != null) {
      values.put("source", source);
    }
    if (systemId != null) {
      values.put("systemId", systemId);
    }
    return values;
  }
}
