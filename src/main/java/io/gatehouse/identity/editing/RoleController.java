package io.gatehouse.identity.editing;

import static io.gatehouse.identity.editing.PersonDraft.text;

import io.gatehouse.identity.LastAdministrator;
import io.gatehouse.identity.People;
import io.gatehouse.identity.Role;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Gives a person a role, for the organisation or for one system; says what happens when it is taken
 * away, and does it.
 */
@Controller
@RequestMapping("/people/{account}/roles")
class RoleController {

  private final People people;
  private final RoleScopes scopes;
  private final Revocations revocations;

  RoleController(People people, RoleScopes scopes, Revocations revocations) {
    this.people = people;
    this.scopes = scopes;
    this.revocations = revocations;
  }

  @PostMapping
  String grant(
      @PathVariable String account,
      @RequestParam(defaultValue = "") String role,
      @RequestParam(defaultValue = "") String systemId,
      Principal who,
      RedirectAttributes answer) {
    String system = text(systemId);
    String problem =
        !PeopleController.roles().contains(role)
            ? "people.role-missing"
            : !system.matches("(?:[A-Z]{2,5}-\\d{4}-\\d{4,10})?") ? "people.system-wrong" : null;
    if (problem == null && !system.isEmpty()) {
      problem =
          !Role.of(role).perSystem()
              ? "people.role-of-organisation"
              : scopes.isSystem(system) ? null : "people.system-unknown";
    }
    if (problem == null) {
      people.grant(account, role, orNull(system), who.getName());
    } else {
      answer.addFlashAttribute("roleProblem", problem);
      answer.addFlashAttribute("givenRole", role);
      answer.addFlashAttribute("givenSystem", systemId);
    }
    return "redirect:/people/{account}#roles";
  }

  @GetMapping("/revoke")
  String ask(
      @PathVariable String account,
      @RequestParam String role,
      @RequestParam(defaultValue = "") String systemId,
      Principal who,
      Model model,
      RedirectAttributes answer) {
    try {
      var revocation = revocations.rehearse(account, role, orNull(text(systemId)), who.getName());
      if (revocation.isPresent()) {
        model.addAttribute("person", people.get(account));
        model.addAttribute("revocation", revocation.get());
        return "identity/revocation";
      }
    } catch (LastAdministrator last) {
      answer.addFlashAttribute("roleProblem", "people.last-administrator");
    }
    return "redirect:/people/{account}#roles";
  }

  @PostMapping("/revoke")
  String revoke(
      @PathVariable String account,
      @RequestParam String role,
      @RequestParam(defaultValue = "") String systemId,
      Principal who,
      RedirectAttributes answer) {
    try {
      var revocation = revocations.revoke(account, role, orNull(text(systemId)), who.getName());
      if (revocation.isPresent()) {
        answer.addFlashAttribute("revocation", revocation.get());
        return "redirect:/people/{account}";
      }
    } catch (LastAdministrator last) {
      answer.addFlashAttribute("roleProblem", "people.last-administrator");
    }
    return "redirect:/people/{account}#roles";
  }

  private static @Nullable String orNull(String system) {
    return system.isEmpty() ? null : system;
  }
}
