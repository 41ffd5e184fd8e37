package io.gatehouse.identity.token;

import io.gatehouse.identity.People;
import io.gatehouse.identity.Role;
import java.security.Principal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Where an administrator sees and revokes everybody's tokens, and an incident lead the own; both
 * make them for monitoring tools.
 */
@Controller
@RequestMapping("/tokens")
class TokenController {

  private static final String PAGE = "identity/tokens";
  private static final int SIZE = 50;

  private final TokenDesk desk;
  private final TokenTable table;
  private final Tokens tokens;
  private final People people;
  private final Clock clock;

  TokenController(TokenDesk desk, TokenTable table, Tokens tokens, People people, Clock clock) {
    this.desk = desk;
    this.table = table;
    this.tokens = tokens;
    this.people = people;
    this.clock = clock;
  }

  @GetMapping
  String list(@RequestParam(defaultValue = "") String before, Principal who, Model model) {
    model.addAttribute("draft", TokenDraft.EMPTY);
    return list(before, who.getName(), model);
  }

  /** Answers with the page itself: a redirect would have to keep the secret somewhere. */
  @PostMapping
  String make(
      @ModelAttribute("draft") TokenDraft draft,
      BindingResult problems,
      Principal who,
      Model model) {
    if (!draft.isWellNamed()) {
      problems.rejectValue("name", "tokens.name-wrong");
    } else if (table.isNamed(draft.nameText())) {
      problems.rejectValue("name", "tokens.name-taken");
    }
    if (draft.lasting().isEmpty()) {
      problems.rejectValue("days", "tokens.days-wrong");
    }
    if (!problems.hasErrors()) {
      try {
        var lasting = draft.lasting().orElseThrow();
        model.addAttribute("made", desk.make(draft.nameText(), lasting, who.getName()));
      } catch (DuplicateKeyException faster) {
        problems.rejectValue("name", "tokens.name-taken");
      }
    }
    return list("", who.getName(), model);
  }

  @GetMapping("/{id}/revoke")
  String ask(@PathVariable String id, Principal who, Model model) {
    Optional<Token> token = revocable(id, who.getName());
    token.ifPresent(one -> model.addAttribute("token", one));
    return token.isPresent() ? "identity/token-revoke" : "redirect:/tokens";
  }

  @PostMapping("/{id}/revoke")
  String revoke(@PathVariable String id, Principal who) {
    revocable(id, who.getName()).ifPresent(token -> desk.revoke(token, who.getName()));
    return "redirect:/tokens";
  }

  private Optional<Token> revocable(String id, String who) {
    return (id.matches("\\d{1,18}") ? table.find(Long.parseLong(id)) : Optional.<Token>empty())
        .filter(token -> token.revokedAt() == null)
        .filter(token -> token.account().equals(who) || seesAll(who));
  }

  private String list(String before, String who, Model model) {
    long from = before.matches("\\d{1,18}") ? Long.parseLong(before) : Long.MAX_VALUE;
    boolean all = seesAll(who);
    List<Token> found = table.before(all ? "" : who, from, SIZE + 1);
    List<Token> shown = found.stream().limit(SIZE).toList();
    model.addAttribute("rows", shown.stream().map(this::row).toList());
    model.addAttribute(
        "next", found.size() > SIZE ? "/tokens?before=" + shown.get(SIZE - 1).id() : null);
    model.addAttribute("all", all);
    model.addAttribute("lasting", TokenDraft.LASTING);
    return PAGE;
  }

  private TokenRow row(Token token) {
    boolean powerless = token.isLive(clock.instant()) && !tokens.isEffective(token);
    String state = powerless ? "powerless" : token.state(clock.instant());
    return new TokenRow(token, state, token.revokedAt() == null);
  }

  private boolean seesAll(String who) {
    return people.rolesOf(who).contains(Role.ADMINISTRATOR.key());
  }
}
