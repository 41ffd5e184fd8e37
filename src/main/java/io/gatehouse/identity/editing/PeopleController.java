package io.gatehouse.identity.editing;

import io.gatehouse.identity.Account;
import io.gatehouse.identity.People;
import io.gatehouse.identity.Role;
import io.gatehouse.identity.permission.Permissions;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Everybody on one page, the roles that need somebody first. */
@Controller
class PeopleController {

  private final People people;
  private final PeopleList list;
  private final RoleGaps gaps;
  private final RolesAtWork work;
  private final PeopleExport export;
  private final Permissions permissions;

  PeopleController(
      People people,
      PeopleList list,
      RoleGaps gaps,
      RolesAtWork work,
      PeopleExport export,
      Permissions permissions) {
    this.people = people;
    this.list = list;
    this.gaps = gaps;
    this.work = work;
    this.export = export;
    this.permissions = permissions;
  }

  @GetMapping("/people")
  String list(
      PeopleFilter filter,
      @RequestParam(required = false) @Nullable String after,
      Principal who,
      Model model) {
    List<Account> all = people.all();
    var strays = seesWork(who) ? work.strays() : List.<RolesAtWork.Stray>of();
    var holes = gaps.gaps(all, strays);
    var page = list.page(filter, after);
    model.addAttribute("page", page);
    model.addAttribute("next", page.next() == null ? null : filter.at("/people", page.next()));
    model.addAttribute("exportHref", filter.at("/people/export.csv", null));
    model.addAttribute("filter", filter);
    model.addAttribute("roles", roles());
    model.addAttribute("states", PeopleFilter.STATES);
    model.addAttribute("gaps", holes);
    model.addAttribute("single", gaps.single(holes));
    model.addAttribute("strays", strays);
    model.addAttribute("active", all.stream().filter(Account::active).toList());
    model.addAttribute("mayEdit", mayEdit(who));
    model.addAttribute("seesChanges", mayAudit(who));
    model.addAttribute("makesTokens", permissions.open("GET", "/tokens", rolesOf(who)));
    return "identity/people";
  }

  @GetMapping("/people/export.csv")
  void export(PeopleFilter filter, HttpServletResponse response) throws IOException {
    response.setContentType("text/csv");
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response.setHeader("Content-Disposition", "attachment; filename=\"people.csv\"");
    export.write(list.accounts(filter), response.getWriter());
  }

  /** Gives a role that too few hold to somebody who is there, for the organisation. */
  @PostMapping("/people/holders")
  String give(
      @RequestParam String role,
      @RequestParam(defaultValue = "") String account,
      Principal who,
      RedirectAttributes answer) {
    if (people.find(account).filter(Account::active).isEmpty()) {
      answer.addFlashAttribute("problem", "people.choose-person");
      return "redirect:/people#gaps";
    }
    people.grant(account, role, null, who.getName());
    answer.addFlashAttribute("givenRole", role);
    answer.addFlashAttribute("givenTo", account);
    return "redirect:/people#gaps";
  }

  private boolean mayEdit(Principal who) {
    return rolesOf(who).contains(Role.ADMINISTRATOR.key());
  }

  private boolean mayAudit(Principal who) {
    return permissions.open("GET", "/people/changes", rolesOf(who));
  }

  private Set<String> rolesOf(Principal who) {
    return people.rolesOf(who.getName());
  }

  /** Who looks after people and cases is told whose work went to somebody else. */
  private boolean seesWork(Principal who) {
    Set<String> roles = rolesOf(who);
    return roles.contains(Role.ADMINISTRATOR.key()) || roles.contains(Role.COMPLIANCE_LEAD.key());
  }

  static List<String> roles() {
    return Arrays.stream(Role.values()).map(Role::key).toList();
  }
}
