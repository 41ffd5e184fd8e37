package io.gatehouse.escalation.digest;

import io.gatehouse.identity.People;
import io.gatehouse.identity.preference.Preferences;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Stops a digest without signing in: by the button of a page, or by one click in a mail program
 * (RFC 8058), which sends the same. Only looking at it changes nothing.
 */
@Controller
@RequestMapping("/unsubscribe/{token}")
class StopController {

  private static final String PAGE = "mail/unsubscribe";

  private final StopTokens tokens;
  private final Preferences preferences;
  private final People people;

  StopController(StopTokens tokens, Preferences preferences, People people) {
    this.tokens = tokens;
    this.preferences = preferences;
    this.people = people;
  }

  @GetMapping
  String page(@PathVariable String token, Model model) {
    String account = account(token);
    model.addAttribute("token", token);
    model.addAttribute("stopped", preferences.of(account).digest() == null);
    return PAGE;
  }

  @PostMapping
  String stop(@PathVariable String token, Model model) {
    preferences.stopDigest(account(token));
    model.addAttribute("stopped", true);
    return PAGE;
  }

  /** One that nobody signed, and one of nobody, are the same to whoever tries. */
  private String account(String token) {
    return tokens
        .account(token)
        .filter(name -> people.find(name).isPresent())
        .orElseThrow(NoSuchDigest::new);
  }
}
