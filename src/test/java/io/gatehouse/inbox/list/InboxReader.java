package io.gatehouse.inbox.list;

import org.springframework.boot.test.context.TestComponent;

/** Reads the page that {@code GET /api/v1/tasks} answers, for measurements. */
@TestComponent
public class InboxReader {

  private final Inbox inbox;

  InboxReader(Inbox inbox) {
    this.inbox = inbox;
  }

  /** How many tasks the first page holds. */
  public int firstPage(String account, int size) {
    var everything = new InboxFilter(null, null, null, null, null, null, null, null);
    return inbox.page(account, everything, size).rows().size();
  }
}
