package io.gatehouse.identity.editing;

import io.gatehouse.identity.Credentials;
import io.gatehouse.identity.ManagerBelow;
import io.gatehouse.identity.People;
import io.gatehouse.identity.PeopleDesk;
import io.gatehouse.identity.PersonChangedMeanwhile;
import io.gatehouse.identity.Role;
import io.gatehouse.identity.absence.Absences;
import io.gatehouse.identity.permission.Permissions;
import jakarta.validation.Valid;
import java.security.Principal;
import java.util.Objects;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** One person: who it is, which manager, what changed. */
@Controller
@RequestMapping("/people/{account}")
class PersonController {

  static final String PAGE = "identity/person";

  private final People people;
  private final PeopleDesk desk;
  private final Credentials credentials;
  private final PersonCheck check;
  private final Absences absences;
  private final Permissions permissions;

  PersonController(
      People people,
      PeopleDesk desk,
      Credentials credentials,
      PersonCheck check,
      Absences absences,
      Permissions permissions) {
    this.permissions = permissions;
    this.absences = absences;
    this.people = people;
    this.desk = desk;
    this.credentials = credentials;
    this.check = check;
  }

  @ModelAttribute
  void present(@PathVariable String account, Principal who, Model model) {
    var roles = people.rolesOf(who.getName());
    model.addAttribute("file", desk.file(account));
    model.addAttribute("mayEdit", roles.contains(Role.ADMINISTRATOR.key()));
    model.addAttribute("absence", absences.of(account).orElse(null));
    boolean self = who.getName().equals(account);
    model.addAttribute("self", self);
    model.addAttribute("seesChanges", self || permissions.open("GET", "/people/changes", roles));
    model.addAttribute("roles", PeopleController.roles());
    model.addAttribute(
        "managers",
        people.all().stream().filter(one -> one.active() && !one.name().equals(account)).toList());
  }

  @GetMapping
  String page(@PathVariable String account, Model model) {
    model.addAttribute("draft", PersonDraft.of(desk.file(account)));
    model.addAttribute("reset", PersonDraft.empty());
    return PAGE;
  }

  @PostMapping
  ModelAndView edit(
      @PathVariable String account,
      @Valid @ModelAttribute("draft") PersonDraft draft,
      BindingResult problems,
      Principal who) {
    check.check(draft, account, problems);
    if (!problems.hasErrors()) {
      try {
        desk.edit(account, draft.details(), draft.revisionNumber(), who.getName());
        return new ModelAndView("redirect:/people/{account}");
      } catch (PersonChangedMeanwhile | ObjectOptimisticLockingFailureException late) {
        problems.reject("people.changed-meanwhile");
        var page = new ModelAndView(PAGE, HttpStatus.CONFLICT);
        page.addObject("reset", PersonDraft.empty());
        return page.addObject("present", desk.file(account));
      } catch (DataIntegrityViolationException | ManagerBelow e) {
        // somebody else took the address or moved the manager since it was checked
        check.check(draft, account, problems);
        if (!problems.hasErrors()) {
          throw e;
        }
        return new ModelAndView(PAGE, HttpStatus.CONFLICT).addObject("reset", PersonDraft.empty());
      }
    }
    return new ModelAndView(PAGE).addObject("reset", PersonDraft.empty());
  }

  @PostMapping("/password")
  String resetPassword(
      @PathVariable String account,
      @ModelAttribute("reset") PersonDraft draft,
      BindingResult problems,
      Principal who,
      Model model) {
    check.checkPassword(draft, account, problems);
    if (problems.hasErrors()) {
      model.addAttribute("draft", PersonDraft.of(desk.file(account)));
      return PAGE;
    }
    credentials.change(account, Objects.requireNonNull(draft.password()), who.getName());
    return "redirect:/people/{account}";
  }
}
