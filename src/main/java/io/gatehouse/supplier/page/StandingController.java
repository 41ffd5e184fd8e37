package io.gatehouse.supplier.page;

import io.gatehouse.supplier.SupplierView;
import io.gatehouse.supplier.Suppliers;
import io.gatehouse.supplier.review.SupplierReview;
import io.gatehouse.supplier.standing.Approval;
import java.security.Principal;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** From a supplier's page: a review is started, or the supplier is withdrawn from use. */
@Controller
@RequestMapping("/suppliers/{id}")
class StandingController {

  private static final int LONGEST = 1000;

  private final Suppliers suppliers;
  private final SupplierReview review;
  private final SupplierEditing editing;
  private final MessageSource messages;

  StandingController(
      Suppliers suppliers, SupplierReview review, SupplierEditing editing, MessageSource messages) {
    this.suppliers = suppliers;
    this.review = review;
    this.editing = editing;
    this.messages = messages;
  }

  @PostMapping("/review")
  String review(
      @PathVariable String id,
      @RequestParam String reason,
      Principal who,
      RedirectAttributes next) {
    editing.require(who.getName());
    SupplierView supplier = suppliers.get(id);
    Optional<String> wrong = wrong(reason);
    return wrong.isPresent()
        ? back("review", reason, wrong.get(), next)
        : "redirect:/cases/" + review.startFor(supplier.id(), reason.strip(), who.getName());
  }

  @PostMapping("/withdraw")
  String withdraw(
      @PathVariable String id,
      @RequestParam String reason,
      Principal who,
      RedirectAttributes next) {
    editing.require(who.getName());
    SupplierView supplier = suppliers.get(id);
    Optional<String> wrong = wrong(reason);
    if (wrong.isPresent()) {
      return back("withdraw", reason, wrong.get(), next);
    }
    if (!supplier.approval().equals(Approval.WITHDRAWN.key())) {
      suppliers.decide(id, Approval.WITHDRAWN, reason.strip(), null, who.getName());
    }
    next.addFlashAttribute("saved", true);
    return "redirect:/suppliers/{id}";
  }

  private Optional<String> wrong(String reason) {
    if (reason.isBlank() || reason.indexOf('\0') >= 0) {
      return Optional.of(say("lifecycle.request.reason"));
    }
    return reason.length() > LONGEST
        ? Optional.of(say("lifecycle.request.long", LONGEST))
        : Optional.empty();
  }

  private static String back(String what, String reason, String why, RedirectAttributes next) {
    next.addFlashAttribute("refused", why);
    next.addFlashAttribute("typedWhat", what);
    next.addFlashAttribute("typedWhy", reason);
    return "redirect:/suppliers/{id}";
  }

  private String say(String message, Object... facts) {
    return messages.getMessage(message, facts, LocaleContextHolder.getLocale());
  }
}
