package io.gatehouse.platform.web;

import io.gatehouse.inbox.OpenTasks;
import org.springframework.stereotype.Component;

/** Asks the inbox. */
@Component
class OpenTaskCount implements InboxCount {

  private final OpenTasks open;

  OpenTaskCount(OpenTasks open) {
    this.open = open;
  }

  @Override
  public int of(String account) {
    return open.count(account);
  }
}
