package io.gatehouse.inbox.list;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to see of their inbox, as the address says it.
 *
 * @param state {@code open} (all), {@code mine} (claimed), {@code unclaimed}, or {@code deputy}
 *     (for somebody who is away)
 * @param due any of overdue, today, week
 * @param after where the page before ended
 */
record InboxFilter(
    @Nullable String state,
    @Nullable String process,
    @Nullable String system,
    @Nullable String role,
    @Nullable String risk,
    @Nullable List<String> due,
    @Nullable String q,
    @Nullable String after) {

  static final List<String> STATES = List.of("open", "mine", "unclaimed", "deputy");

  InboxFilter {
    state = given(state);
    process = given(process);
    system = given(system);
    role = given(role);
    risk = given(risk);
    q = given(q);
    after = given(after);
    due = due == null || due.isEmpty() ? null : List.copyOf(due);
  }

  private static @Nullable String given(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  /** Whether anything is left out. */
  public boolean active() {
    return narrowed() || process != null || system != null || role != null;
  }

  private boolean narrowed() {
    return risk != null || q != null || due != null || !view().equals("open");
  }

  String view() {
    return state == null ? "open" : state;
  }

  InboxFilter with(String field, @Nullable String value) {
    return new InboxFilter(
        field.equals("state") ? value : state,
        field.equals("process") ? value : process,
        field.equals("system") ? value : system,
        field.equals("role") ? value : role,
        field.equals("risk") ? value : risk,
        due,
        q,
        field.equals("after") ? value : null);
  }
}
