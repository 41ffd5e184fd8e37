package io.gatehouse.identity.editing;

import io.gatehouse.evidence.Evidence;
import io.gatehouse.identity.PersonChanges;
import io.gatehouse.identity.PersonFile;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** What changed about people, newest first, for who checks it. */
@Controller
class ChangesController {

  private static final int PAGE = 100;

  private final PersonChanges changes;
  private final Evidence evidence;

  ChangesController(PersonChanges changes, Evidence evidence) {
    this.changes = changes;
    this.evidence = evidence;
  }

  @GetMapping("/people/changes")
  String list(
      @RequestParam(defaultValue = "") String account,
      @RequestParam(defaultValue = "") String before,
      @RequestParam(required = false) @Nullable String check,
      Model model) {
    long from = before.matches("\\d{1,18}") ? Long.parseLong(before) : Long.MAX_VALUE;
    List<PersonFile.Change> found = changes.before(account.trim(), from, PAGE + 1);
    List<PersonFile.Change> shown = found.stream().limit(PAGE).toList();
    model.addAttribute("changes", shown);
    model.addAttribute("account", account.trim());
    model.addAttribute(
        "next", found.size() > PAGE ? next(account.trim(), shown.get(PAGE - 1)) : null);
    if (check != null) {
      model.addAttribute("verified", evidence.verifyEntries(PersonChanges.CHAIN));
    }
    return "identity/changes";
  }

  private static String next(String account, PersonFile.Change last) {
    return UriComponentsBuilder.fromPath("/people/changes")
        .queryParam("account", "{account}")
        .queryParam("before", last.id())
        .encode()
        .buildAndExpand(account)
        .toUriString();
  }
}
