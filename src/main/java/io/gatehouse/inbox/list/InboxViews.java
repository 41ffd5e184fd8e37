package io.gatehouse.inbox.list;

import io.gatehouse.identity.People;
import io.gatehouse.inbox.Moments;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Puts the inbox page together: groups by deadline, views, and filters as addresses. */
@Component
class InboxViews {

  static final int SIZE = 50;
  private static final List<String> RISKS = List.of("low", "moderate", "high", "critical");

  private final Inbox inbox;
  private final InboxCounts counts;
  private final People people;
  private final Moments moments;
  private final MessageSource messages;

  InboxViews(
      Inbox inbox, InboxCounts counts, People people, Moments moments, MessageSource messages) {
    this.inbox = inbox;
    this.counts = counts;
    this.people = people;
    this.moments = moments;
    this.messages = messages;
  }

  InboxView of(String account, InboxFilter filter, @Nullable String selected) {
    Inbox.Page page = inbox.page(account, filter, SIZE);
    Map<String, String> counted = counts.of(account);
    InboxCounts.Choices about = counts.choices(account);
    return new InboxView(
        filter,
        groups(page.rows(), filter, counted),
        total(filter, page, counted),
        Objects.requireNonNull(counted.get("open")),
        !"0".equals(counted.get("open")),
        page.next() == null ? null : filter.with("after", page.next()).address(),
        choices(filter, "process", filter.process(), about.processes()),
        choices(filter, "system", filter.system(), about.systems()),
        choices(filter, "role", filter.role(), named(people.rolesOf(account), "")),
        choices(filter, "risk", filter.risk(), named(RISKS, "risk.")),
        choices(filter, "due", due(filter), named(InboxFilter.DUES, "inbox.group.")),
        choices(filter, "state", filter.state(), named(InboxFilter.STATES, "inbox.view.")),
        InboxFilter.TABS.stream().map(state -> tab(filter, state, counted)).toList(),
        page.rows().stream()
            .filter(row -> selected == null || row.id().equals(selected))
            .findFirst()
            .orElse(null));
  }

  private List<InboxView.Group> groups(
      List<Row> rows, InboxFilter filter, Map<String, String> counted) {
    Map<String, List<Row>> groups =
        rows.stream()
            .collect(
                Collectors.groupingBy(
                    row -> group(row.due()), LinkedHashMap::new, Collectors.toList()));
    String before = filter.after() == null ? null : groupBefore(filter);
    List<InboxView.Group> views = new ArrayList<>();
    groups.forEach(
        (key, members) ->
            views.add(
                new InboxView.Group(
                    key, filter.active() ? null : counted.get(key), key.equals(before), members)));
    return views;
  }

  private String groupBefore(InboxFilter filter) {
    String due = Cursor.of(filter.after()).due();
    return group(due.equals("infinity") ? null : Instant.parse(due));
  }

  private String group(@Nullable Instant due) {
    if (due == null) {
      return "none";
    }
    if (due.isBefore(moments.now())) {
      return "overdue";
    }
    if (due.isBefore(moments.endOfToday())) {
      return "today";
    }
    return due.isBefore(moments.endOfWeek()) ? "week" : "later";
  }

  private static @Nullable String due(InboxFilter filter) {
    return filter.due() == null ? null : String.join(",", filter.due());
  }

  /** Of the view; with other filters only what is shown is known. */
  private static String total(InboxFilter filter, Inbox.Page page, Map<String, String> counted) {
    if (!filter.with("state", null).active() && counted.containsKey(filter.view())) {
      return counted.get(filter.view());
    }
    return page.rows().size() + (page.next() == null ? "" : "+");
  }

  private Map<String, String> named(Iterable<String> keys, String prefix) {
    Map<String, String> named = new LinkedHashMap<>();
    for (String key : keys) {
      named.put(
          key,
          prefix.isEmpty()
              ? key
              : messages.getMessage(prefix + key, null, key, LocaleContextHolder.getLocale()));
    }
    return named;
  }

  private static List<InboxView.Choice> choices(
      InboxFilter filter, String field, @Nullable String present, Map<String, String> values) {
    List<InboxView.Choice> choices = new ArrayList<>();
    if (values.size() > 1 || present != null) {
      values.forEach(
          (key, name) -> {
            boolean set = key.equals(present);
            choices.add(
                new InboxView.Choice(
                    key, name, set, filter.with(field, set ? null : key).address()));
          });
    }
    return choices;
  }

  private static InboxView.Tab tab(InboxFilter filter, String state, Map<String, String> counted) {
    boolean set = filter.view().equals(state);
    return new InboxView.Tab(
        state,
        counted.get(state),
        set,
        filter.with("state", state.equals("open") ? null : state).address());
  }
}
