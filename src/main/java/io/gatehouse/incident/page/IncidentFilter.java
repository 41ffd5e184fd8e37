package io.gatehouse.incident.page;

import io.gatehouse.inbox.SearchText;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which incidents are listed; what is null or blank does not narrow.
 *
 * @param q part of a key, of what happened, or of a system's name or reference
 * @param state one of {@link #STATES}, or {@code open}
 * @param severity 1 to 4, or {@code none} before triage
 * @param clocks {@code running overdue missed}
 * @param drill whether drills are listed, and nothing else
 * @param after the key of the last incident of the page before
 */
record IncidentFilter(
    @Nullable String q,
    @Nullable String state,
    @Nullable String severity,
    @Nullable String clocks,
    @Nullable String system,
    @Nullable Boolean drill,
    @Nullable String after) {

  static final String OPEN = "open";

  /** Those that are open first, in their order. */
  static final List<String> STATES =
      List.of(
          "reported",
          "acknowledged",
          "triaged",
          "contained",
          "analysed",
          "learned",
          "closed",
          "dismissed",
          "withdrawn");

  static final List<String> SEVERITIES = List.of("1", "2", "3", "4", "none");

  static final List<String> CLOCKS = List.of("running", "overdue", "missed");

  IncidentFilter {
    q = SearchText.given(q);
    state = SearchText.given(state);
    severity = SearchText.given(severity);
    clocks = SearchText.given(clocks);
    system = SearchText.given(system);
    after = SearchText.given(after);
  }

  boolean drills() {
    return Objects.equals(drill, true);
  }

  public boolean active() {
    return q != null
        || state != null
        || severity != null
        || clocks != null
        || system != null
        || drills();
  }

  IncidentFilter from(@Nullable String key) {
    return new IncidentFilter(q, state, severity, clocks, system, drill, key);
  }
}
