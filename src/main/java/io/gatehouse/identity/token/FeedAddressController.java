package io.gatehouse.identity.token;

import java.security.Principal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where somebody gets the address by which their own calendar reads what falls due. */
@Controller
@RequestMapping("/settings/calendar")
class FeedAddressController {

  private static final String PAGE = "identity/feed";

  private final TokenDesk desk;
  private final TokenTable table;
  private final FeedSettings settings;

  FeedAddressController(TokenDesk desk, TokenTable table, FeedSettings settings) {
    this.desk = desk;
    this.table = table;
    this.settings = settings;
  }

  @GetMapping
  String page(Principal who, Model model) {
    table.own(who.getName(), Scope.CALENDAR_READ).ifPresent(one -> model.addAttribute("feed", one));
    return PAGE;
  }

  /** Answers with the page itself: a redirect would have to keep the secret somewhere. */
  @PostMapping
  String renew(Principal who, Model model) {
    MadeToken made = desk.renewFeed(who.getName());
    model.addAttribute("address", settings.calendar(made.secret()));
    return page(who, model);
  }

  @PostMapping("/revoke")
  String revoke(Principal who) {
    desk.revokeFeed(who.getName());
    return "redirect:/settings/calendar?revoked";
  }
}
