package io.gatehouse.identity.absence;

import io.gatehouse.identity.Account;
import io.gatehouse.identity.People;
import java.security.Principal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The page where somebody says when they are away, or an administrator says it for them. */
@Controller
class AbsenceController {

  private static final String PAGE = "identity/away";

  private final AbsenceDesk desk;
  private final Absences absences;
  private final People people;

  AbsenceController(AbsenceDesk desk, Absences absences, People people) {
    this.desk = desk;
    this.absences = absences;
    this.people = people;
  }

  /** The person whose absence it is, and where its page is. */
  record Whose(Account account, boolean own) {

    public String path() {
      return own ? "/away" : "/people/" + account.name() + "/away";
    }
  }

  @ModelAttribute("whose")
  Whose whose(@PathVariable(required = false) @Nullable String account, Principal who) {
    String name = account == null ? who.getName() : account;
    return new Whose(people.get(name), account == null);
  }

  @ModelAttribute
  void present(@ModelAttribute(name = "whose", binding = false) Whose whose, Model model) {
    String account = whose.account().name();
    Optional<Absence> absence = absences.of(account);
    model.addAttribute("absence", absence.orElse(null));
    model.addAttribute("covered", absence.filter(this::isCovered).isPresent());
    model.addAttribute("coveredBy", absences.coveredBy(account));
    model.addAttribute(
        "deputies",
        people.all().stream()
            .filter(one -> !one.name().equals(account) && desk.mayStandIn(one))
            .toList());
  }

  private boolean isCovered(Absence absence) {
    return people.find(absence.deputy()).filter(desk::mayStandIn).isPresent();
  }

  @GetMapping({"/away", "/people/{account}/away"})
  String page(@ModelAttribute(name = "whose", binding = false) Whose whose, Model model) {
    model.addAttribute(
        "draft",
        absences.of(whose.account().name()).map(AbsenceDraft::of).orElse(AbsenceDraft.EMPTY));
    return PAGE;
  }

  @PostMapping({"/away", "/people/{account}/away"})
  String set(
      @ModelAttribute(name = "whose", binding = false) Whose whose,
      @ModelAttribute("draft") AbsenceDraft draft,
      BindingResult problems,
      Principal who) {
    Optional<LocalDate> from = AbsenceDraft.day(draft.from());
    Optional<LocalDate> to = AbsenceDraft.day(draft.to());
    if (from.isEmpty()) {
      problems.rejectValue("from", "away.day-missing");
    }
    if (to.isEmpty()) {
      problems.rejectValue("to", "away.day-missing");
    }
    if (!problems.hasErrors()) {
      String deputy = Objects.requireNonNullElse(draft.deputy(), "").trim();
      try {
        desk.set(whose.account().name(), deputy, from.get(), to.get(), who.getName());
        return "redirect:" + whose.path() + "?done";
      } catch (AbsenceRefused refused) {
        problems.rejectValue(refused.field(), refused.why());
      }
    }
    return PAGE;
  }

  @PostMapping({"/away/remove", "/people/{account}/away/remove"})
  String remove(@ModelAttribute(name = "whose", binding = false) Whose whose, Principal who) {
    desk.remove(whose.account().name(), who.getName());
    return "redirect:" + whose.path() + "?removed";
  }
}
