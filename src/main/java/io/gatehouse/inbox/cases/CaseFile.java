package io.gatehouse.inbox.cases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A case as its register knows it.
 *
 * @param key the reference that people use, such as {@code GATE-2026-0014}
 * @param version of the process that it runs on
 * @param state {@code running}, {@code suspended}, {@code ended} or {@code withdrawn}
 * @param outcome name of the end event
 */
public record CaseFile(
    String key,
    String process,
    String processName,
    int version,
    @Nullable String systemId,
    @Nullable String parent,
    String title,
    String startedBy,
    Instant startedAt,
    String state,
    @Nullable String outcome,
    @Nullable Instant endedAt) {

  /** What it is about, where its title says more than process and system do. */
  public static @Nullable String subject(
      @Nullable String title, String processName, @Nullable String systemName) {
    return title == null
            || title.equals(processName)
            || systemName != null && title.contains(systemName)
        ? null
        : title.replaceFirst("\\.$", "");
  }

  public boolean open() {
    return endedAt == null;
  }
}
