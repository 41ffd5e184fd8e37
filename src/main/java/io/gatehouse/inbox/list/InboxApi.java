package io.gatehouse.inbox.list;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.gatehouse.inbox.ParameterRefused;
import java.security.Principal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The caller's inbox, by keyset pages. */
@RestController
class InboxApi {

  private static final int LARGEST = 100;

  private final Inbox inbox;

  InboxApi(Inbox inbox) {
    this.inbox = inbox;
  }

  @JsonInclude(JsonInclude.Include.ALWAYS)
  record Items(List<InboxItem> items, @Nullable String next) {}

  @GetMapping("/api/v1/tasks")
  Items tasks(InboxFilter filter, @RequestParam(defaultValue = "25") int size, Principal who) {
    if (size < 1 || size > LARGEST) {
      throw new ParameterRefused("size", "“size” is between 1 and %d.".formatted(LARGEST));
    }
    Inbox.Page page = inbox.page(who.getName(), filter, size);
    return new Items(page.rows().stream().map(InboxItem::of).toList(), page.next());
  }
}
