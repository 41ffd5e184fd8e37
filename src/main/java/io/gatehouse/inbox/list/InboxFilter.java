package io.gatehouse.inbox.list;

import io.gatehouse.inbox.SearchText;
import io.gatehouse.listing.ListAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * What somebody wants to see of their inbox, as the address says it.
 *
 * @param state {@code open} (all), {@code mine} (claimed), {@code unclaimed}, {@code deputy} (for
 *     somebody who is away), or {@code given} (by somebody who delegated it)
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

  /** Those that stand above the list with their counts. */
  static final List<String> TABS = List.of("open", "mine", "unclaimed", "deputy");

  static final List<String> STATES = List.of("mine", "unclaimed", "deputy", "given");
  static final List<String> DUES = List.of("overdue", "today", "week");

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

  /** What such an address asks for, the page aside. */
  static InboxFilter of(String address) {
    MultiValueMap<String, String> asked =
        UriComponentsBuilder.fromUriString(address).build().getQueryParams();
    Map<String, String> given = new HashMap<>();
    asked.forEach(
        (name, values) -> given.put(name, UriUtils.decode(values.get(0), StandardCharsets.UTF_8)));
    String due = given.get("due");
    return new InboxFilter(
        given.get("state"),
        given.get("process"),
        given.get("system"),
        given.get("role"),
        given.get("risk"),
        due == null ? null : List.of(due.split(",")),
        given.get("q"),
        null);
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
        field.equals("due") ? list(value) : due,
        q,
        field.equals("after") ? value : null);
  }

  private static @Nullable List<String> list(@Nullable String value) {
    return value == null ? null : List.of(value);
  }

  /** Where it is shown. */
  public String address() {
    ListAddress address = ListAddress.of("/");
    fields().forEach(address::with);
    return address.with("after", after).toString();
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
