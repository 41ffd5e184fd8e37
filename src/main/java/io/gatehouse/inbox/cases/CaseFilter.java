package io.gatehouse.inbox.cases;

import org.jspecify.annotations.Nullable;

/**
 * Which cases are listed; what is null or blank does not narrow.
 *
 * @param q part of a key, a title, a process's name or a system's reference
 * @param after the key of the last case of the page before
 */
public record CaseFilter(
    @Nullable String q,
    @Nullable String state,
    @Nullable String process,
    @Nullable String system,
    @Nullable String after) {

  public CaseFilter {
    q = blankless(q);
    state = blankless(state);
    process = blankless(process);
    system = blankless(system);
    after = blankless(after);
  }

  public boolean active() {
    return q != null || state != null || process != null || system != null;
  }

  CaseFilter from(@Nullable String key) {
    return new CaseFilter(q, state, process, system, key);
  }

  private static @Nullable String blankless(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
