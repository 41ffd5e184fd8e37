package io.gatehouse.identity.editing;

import static io.gatehouse.identity.editing.PersonDraft.text;
import static java.util.Objects.requireNonNull;

import io.gatehouse.identity.Account;
import io.gatehouse.identity.People;
import io.gatehouse.identity.PeopleDesk;
import io.gatehouse.identity.Role;
import jakarta.validation.Valid;
import java.security.Principal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Everybody on one page, and the form that adds somebody. */
@Controller
class PeopleController {

  private static final String FORM = "identity/person-new";

  private final People people;
  private final PeopleDesk desk;
  private final PersonCheck check;
  private final RolesAtWork work;

  PeopleController(People people, PeopleDesk desk, PersonCheck check, RolesAtWork work) {
    this.work = work;
    this.people = people;
    this.desk = desk;
    this.check = check;
  }

  @GetMapping("/people")
  String list(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String role,
      Principal who,
      Model model) {
    List<Account> all = people.all();
    List<Account> shown = all.stream().filter(one -> fits(one, q.trim(), role)).toList();
    model.addAttribute("people", shown);
    model.addAttribute("total", all.size());
    model.addAttribute("q", q);
    model.addAttribute("role", role);
    model.addAttribute("roles", roles());
    model.addAttribute("holes", holes(all));
    model.addAttribute("single", single(all));
    model.addAttribute("strays", seesWork(who) ? work.strays() : List.of());
    model.addAttribute("mayEdit", mayEdit(who));
    return "identity/people";
  }

  @GetMapping("/people/new")
  String form(Model model) {
    model.addAttribute("draft", PersonDraft.empty());
    return form(model, people.all());
  }

  @PostMapping("/people")
  ModelAndView add(
      @Valid @ModelAttribute("draft") PersonDraft draft,
      BindingResult problems,
      Principal who,
      Model model) {
    check.checkNew(draft, problems);
    if (problems.hasErrors()) {
      return new ModelAndView(form(model, people.all()));
    }
    String account = text(draft.account());
    try {
      desk.add(account, draft.details(), requireNonNull(draft.password()), who.getName());
    } catch (DataIntegrityViolationException e) {
      // somebody else took the account or the address since it was checked
      check.checkNew(draft, problems);
      if (!problems.hasErrors()) {
        throw e;
      }
      return new ModelAndView(form(model, people.all()), HttpStatus.CONFLICT);
    }
    return new ModelAndView("redirect:/people/" + account);
  }

  private static String form(Model model, List<Account> all) {
    model.addAttribute("managers", all.stream().filter(Account::active).toList());
    return FORM;
  }

  private boolean mayEdit(Principal who) {
    return people.rolesOf(who.getName()).contains(Role.ADMINISTRATOR.key());
  }

  /** Who looks after people and cases is told whose work went to somebody else. */
  private boolean seesWork(Principal who) {
    Set<String> roles = people.rolesOf(who.getName());
    return roles.contains(Role.ADMINISTRATOR.key()) || roles.contains(Role.COMPLIANCE_LEAD.key());
  }

  private static boolean fits(Account account, String q, String role) {
    return (role.isEmpty() || account.roles().contains(role))
        && Stream.of(account.name(), account.displayName(), account.email())
            .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(q.toLowerCase(Locale.ROOT)));
  }

  static List<String> roles() {
    return Arrays.stream(Role.values()).map(Role::key).toList();
  }

  /** Roles whose work nobody would get. */
  private static List<String> holes(List<Account> all) {
    return roles().stream().filter(role -> holders(role, all) == 0).toList();
  }

  /** Roles that four eyes may leave without anybody. */
  private List<String> single(List<Account> all) {
    return work.underFourEyes().stream().filter(role -> holders(role, all) == 1).toList();
  }

  private static long holders(String role, List<Account> all) {
    return all.stream().filter(one -> one.active() && one.roles().contains(role)).count();
  }
}
