package io.gatehouse.change.page;

import io.gatehouse.inbox.SearchText;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which changes are listed; what is null or blank does not narrow.
 *
 * @param q part of a number, a title or a system's name
 * @param attention {@link #STALE} or {@link #OVERDUE}, which only open ones are
 * @param after the key of the last change of the page before
 */
record ChangeFilter(
    @Nullable String q,
    @Nullable String changeClass,
    @Nullable String state,
    @Nullable String system,
    @Nullable String attention,
    @Nullable String after) {

  static final String STALE = "stale";
  static final String OVERDUE = "overdue";

  ChangeFilter {
    q = SearchText.given(q);
    changeClass = SearchText.given(changeClass);
    state = SearchText.given(state);
    system = SearchText.given(system);
    attention = SearchText.given(attention);
    after = SearchText.given(after);
  }

  public boolean active() {
    return Stream.of(q, changeClass, state, system, attention).anyMatch(Objects::nonNull);
  }

  boolean stale() {
    return STALE.equals(attention);
  }

  boolean overdue() {
    return OVERDUE.equals(attention);
  }

  ChangeFilter from(@Nullable String key) {
    return new ChangeFilter(q, changeClass, state, system, attention, key);
  }
}
