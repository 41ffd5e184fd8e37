package io.gatehouse.inbox.list;

import io.gatehouse.identity.People;
import io.gatehouse.inbox.work.Receivers;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** The inbox page; htmx asks for its list alone, or for the next page of it. */
@Controller
class InboxController {

  private final InboxViews views;
  private final Reading reading;
  private final Receivers receivers;
  private final People people;
  private final InboxVersion version;
  private final SavedViews saved;

  InboxController(
      InboxViews views,
      Reading reading,
      Receivers receivers,
      People people,
      InboxVersion version,
      SavedViews saved) {
    this.saved = saved;
    this.version = version;
    this.views = views;
    this.reading = reading;
    this.receivers = receivers;
    this.people = people;
  }

  @GetMapping("/")
  String inbox(
      InboxFilter filter,
      @RequestParam(required = false) @Nullable String task,
      @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
      Principal who,
      Model model) {
    if (filter.after() == null) {
      // Before the list is read: what comes in between is then asked for again, not missed.
      model.addAttribute("version", version.of(who.getName()));
      model.addAttribute("size", InboxViews.SIZE);
      model.addAttribute("views", saved.of(who.getName()));
      model.addAttribute("mayShare", saved.mayShare(who.getName()));
    }
    InboxView inbox = views.of(who.getName(), filter, task);
    model.addAttribute("inbox", inbox);
    if (!inbox.any()) {
      model.addAttribute("reading", reading.of(who.getName()));
    }
    if (htmx == null) {
      model.addAttribute("most", InboxFilter.AT_ONCE);
      model.addAttribute(
          "colleagues", receivers.everybody().alike(people.rolesOf(who.getName()), who.getName()));
      return "inbox/inbox";
    }
    return filter.after() == null ? "inbox/list :: live" : "inbox/list :: more";
  }
}
