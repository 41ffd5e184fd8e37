package io.gatehouse.inbox.list;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the inbox page shows.
 *
 * @param total of the view, "14" or "1,000+"
 * @param all of the inbox, whatever is filtered, said alike
 * @param any whether anything is open at all, the filter aside
 * @param next address of the next page
 */
record InboxView(
    InboxFilter filter,
    List<Group> groups,
    String total,
    String all,
    boolean any,
    @Nullable String next,
    List<Choice> processes,
    List<Choice> systems,
    List<Choice> roles,
    List<Choice> risks,
    List<Choice> dues,
    List<Choice> states,
    List<Tab> tabs,
    @Nullable Row selected) {

  /**
   * Tasks that fall due alike.
   *
   * @param key overdue, today, week, later or none
   * @param continued whether the page before has its heading
   */
  record Group(String key, @Nullable String count, boolean continued, List<Row> rows) {}

  record Choice(String key, String name, boolean set, String href) {}

  record Tab(String key, String count, boolean set, String href) {}
}
