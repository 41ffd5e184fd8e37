package io.gatehouse.inbox.cases;

import io.gatehouse.inbox.SearchText;
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
    q = SearchText.given(q);
    state = SearchText.given(state);
    process = SearchText.given(process);
    system = SearchText.given(system);
    after = SearchText.given(after);
  }

  public boolean active() {
    return q != null || state != null || process != null || system != null;
  }

  CaseFilter from(@Nullable String key) {
    return new CaseFilter(q, state, process, system, key);
  }
}
