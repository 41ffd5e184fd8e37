package io.gatehouse.inbox.list;

import org.springframework.boot.test.context.TestComponent;

/** Reads what {@code GET /} shows, for measurements. */
@TestComponent
public class InboxReader {

  private final InboxViews views;

  InboxReader(InboxViews views) {
    this.views = views;
  }

  /** How many tasks the first page holds. */
  public int firstPage(String account) {
    var everything = new InboxFilter(null, null, null, null, null, null, null, null);
    return views.of(account, everything, null).groups().stream()
        .mapToInt(group -> group.rows().size())
        .sum();
  }

  /** How many tasks the first page of a search holds. */
  public int found(String account, String text) {
    var searched = new InboxFilter(null, null, null, null, null, null, text, null);
    return views.of(account, searched, null).groups().stream()
        .mapToInt(group -> group.rows().size())
        .sum();
  }
}
