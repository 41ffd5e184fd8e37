package io.gatehouse.identity.editing;

import io.gatehouse.identity.LastAdministrator;
import io.gatehouse.identity.People;
import io.gatehouse.identity.PeopleDesk;
import java.security.Principal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Says what happens when somebody is deactivated, does it, and takes them back. */
@Controller
@RequestMapping("/people/{account}")
class DepartureController {

  private static final String PERSON = "redirect:/people/{account}";

  private final People people;
  private final PeopleDesk desk;
  private final Departures departures;

  DepartureController(People people, PeopleDesk desk, Departures departures) {
    this.people = people;
    this.desk = desk;
    this.departures = departures;
  }

  @GetMapping("/deactivate")
  String ask(@PathVariable String account, Principal who, Model model, RedirectAttributes answer) {
    var person = people.get(account);
    if (account.equals(who.getName())) {
      answer.addFlashAttribute("problem", "people.not-yourself");
      return PERSON;
    }
    if (!person.active()) {
      return PERSON;
    }
    try {
      model.addAttribute("person", person);
      model.addAttribute("departure", departures.rehearse(account, who.getName()));
      return "identity/departure";
    } catch (LastAdministrator last) {
      answer.addFlashAttribute("problem", "people.last-administrator");
      return PERSON;
    }
  }

  @PostMapping("/deactivate")
  String deactivate(
      @PathVariable String account,
      @RequestParam(defaultValue = "false") boolean moveReports,
      Principal who,
      RedirectAttributes answer) {
    if (account.equals(who.getName())) {
      answer.addFlashAttribute("problem", "people.not-yourself");
      return PERSON;
    }
    try {
      if (people.get(account).active()) {
        answer.addFlashAttribute(
            "departure", departures.leave(account, moveReports, who.getName()));
        answer.addFlashAttribute("moved", moveReports);
      }
    } catch (LastAdministrator last) {
      answer.addFlashAttribute("problem", "people.last-administrator");
    }
    return PERSON;
  }

  @PostMapping("/activate")
  String activate(@PathVariable String account, Principal who) {
    desk.activate(account, who.getName());
    return PERSON;
  }
}
