package io.gatehouse.identity.editing;

import static io.gatehouse.identity.editing.PersonDraft.text;
import static java.util.Objects.requireNonNull;

import io.gatehouse.identity.Account;
import io.gatehouse.identity.ManagerBelow;
import io.gatehouse.identity.People;
import io.gatehouse.identity.PeopleDesk;
import jakarta.validation.Valid;
import java.security.Principal;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The form that adds somebody. */
@Controller
class NewPersonController {

  private static final String FORM = "identity/person-new";

  private final People people;
  private final PeopleDesk desk;
  private final PersonCheck check;

  NewPersonController(People people, PeopleDesk desk, PersonCheck check) {
    this.people = people;
    this.desk = desk;
    this.check = check;
  }

  @GetMapping("/people/new")
  String empty(Model model) {
    model.addAttribute("draft", PersonDraft.empty());
    return form(model);
  }

  @PostMapping("/people")
  ModelAndView add(
      @Valid @ModelAttribute("draft") PersonDraft draft,
      BindingResult problems,
      Principal who,
      Model model) {
    check.checkNew(draft, problems);
    if (problems.hasErrors()) {
      return new ModelAndView(form(model));
    }
    String account = text(draft.account());
    try {
      desk.add(account, draft.details(), requireNonNull(draft.password()), who.getName());
    } catch (DataIntegrityViolationException | ManagerBelow e) {
      // somebody else took the account or the address since it was checked
      check.checkNew(draft, problems);
      if (!problems.hasErrors()) {
        throw e;
      }
      return new ModelAndView(form(model), HttpStatus.CONFLICT);
    }
    return new ModelAndView("redirect:/people/" + account);
  }

  private String form(Model model) {
    model.addAttribute("managers", people.all().stream().filter(Account::active).toList());
    return FORM;
  }
}
