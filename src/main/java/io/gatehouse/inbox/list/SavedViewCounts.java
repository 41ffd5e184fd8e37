package io.gatehouse.inbox.list;

import io.gatehouse.inbox.ParameterRefused;
import java.security.Principal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** How many tasks each saved view holds: asked for when the list is there, so that none waits. */
@Controller
class SavedViewCounts {

  /** Beyond, who has as many reads names. */
  private static final int MOST = 20;

  private final SavedViews views;
  private final Inbox inbox;

  SavedViewCounts(SavedViews views, Inbox inbox) {
    this.views = views;
    this.inbox = inbox;
  }

  @GetMapping("/inbox/views/counts")
  String counts(Principal who, Model model) {
    Map<Long, String> counts = new LinkedHashMap<>();
    views.of(who.getName()).stream()
        .limit(MOST)
        .forEach(view -> counts.put(view.id(), count(who.getName(), view)));
    model.addAttribute("counts", counts);
    return "inbox/list :: counts";
  }

  /** Nothing where it asks for what no inbox has. */
  private String count(String account, SavedView view) {
    try {
      return InboxCounts.said(inbox.count(account, InboxFilter.of(view.address())));
    } catch (ParameterRefused e) {
      return "";
    }
  }
}
