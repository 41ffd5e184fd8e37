package io.gatehouse.inbox.list;

import io.gatehouse.inbox.SearchText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What somebody wants to see of their inbox, as the address says it.
 *
 * @param state {@code open} (all), {@code mine} (claimed), {@code unclaimed}, or {@code deputy}
 *     (for somebody who is away)
 * @param due any of overdue, today, week
 * @param after where the page before ended
 */
public record InboxFilter(
    @Nullable String state,
    @Nullable String process,
    @Nullable String system,
    @Nullable String role,
    @Nullable String risk,
    @Nullable List<String> due,
    @Nullable String q,
    @Nullable String after) {

  /** How many of the tasks found are decided on at once, at most. */
  public static final int AT_ONCE = 100;

  static final List<String> STATES = List.of("open", "mine", "unclaimed", "deputy");

  public InboxFilter {
    state = SearchText.given(state);
    process = SearchText.given(process);
    system = SearchText.given(system);
    role = SearchText.given(role);
    risk = SearchText.given(risk);
    q = SearchText.given(q);
    after = SearchText.given(after);
    due = due == null || due.isEmpty() ? null : List.copyOf(due);
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

  /** Where it is shown. */
  public String address() {
    UriComponentsBuilder address = UriComponentsBuilder.fromPath("/");
    Map<String, @Nullable String> fields = new LinkedHashMap<>(fields());
    fields.put("after", after);
    fields.forEach(
        (name, value) -> {
          if (value != null) {
            address.queryParam(name, "{" + name + "}");
          }
        });
    return address.encode().buildAndExpand(fields).toUriString();
  }

  /** What it asks for, by name; null where it leaves the choice open. */
  public Map<String, @Nullable String> fields() {
    Map<String, @Nullable String> fields = new LinkedHashMap<>();
    fields.put("state", state);
    fields.put("process", process);
    fields.put("system", system);
    fields.put("role", role);
    fields.put("risk", risk);
    fields.put("due", due == null ? null : String.join(",", due));
    fields.put("q", q);
    return fields;
  }
}
