package io.gatehouse.cadence.page;

import io.gatehouse.cadence.ObligationFilter;
import io.gatehouse.cadence.ObligationList;
import io.gatehouse.cadence.Obligations;
import io.gatehouse.cadence.Owed;
import io.gatehouse.listing.ListAddress;
import java.security.Principal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The register of obligations and the page of one. */
@Controller
@RequestMapping("/obligations")
class ObligationController {

  private static final int PAGE = 50;

  private final ObligationList list;
  private final ObligationPage page;
  private final Obligations obligations;
  private final Periods periods;

  ObligationController(
      ObligationList list, ObligationPage page, Obligations obligations, Periods periods) {
    this.list = list;
    this.page = page;
    this.obligations = obligations;
    this.periods = periods;
  }

  @GetMapping
  String list(
      ObligationFilter filter,
      @RequestParam(required = false) @Nullable String after,
      Model model) {
    ObligationList.Page found = list.page(filter, after, PAGE);
    model.addAttribute("page", found);
    model.addAttribute("filter", filter);
    model.addAttribute("total", list.count(filter));
    model.addAttribute("kinds", list.kinds());
    model.addAttribute("states", ObligationFilter.STATES);
    model.addAttribute("periods", periods);
    model.addAttribute("offered", offered());
    model.addAttribute("next", found.next() == null ? null : address(filter, found.next()));
    return "cadence/obligations";
  }

  /** What is owed no more, and could be owed again. */
  private List<String> offered() {
    return Obligations.OF_THE_ORGANISATION.stream()
        .filter(kind -> obligations.next(kind, null).isEmpty())
        .filter(kind -> obligations.possible(Owed.byTheOrganisation(kind)).isPresent())
        .toList();
  }

  private static String address(ObligationFilter filter, String after) {
    return ListAddress.of("/obligations")
        .with("kind", filter.kind())
        .with("state", filter.state())
        .with("q", filter.q())
        .with("after", after)
        .toString();
  }

  @PostMapping
  String takeOn(@RequestParam(defaultValue = "") String kind, Principal who) {
    return Obligations.OF_THE_ORGANISATION.contains(kind)
        ? obligations
            .takeOn(Owed.byTheOrganisation(kind), null, who.getName())
            .map(id -> "redirect:/obligations/" + id)
            .orElse("redirect:/obligations")
        : "redirect:/obligations";
  }

  @GetMapping("/{id}")
  String one(@PathVariable String id, Principal who, Model model) {
    model.addAttribute("shown", page.of(id, who.getName()));
    model.addAttribute("periods", periods);
    return "cadence/obligation";
  }
}
