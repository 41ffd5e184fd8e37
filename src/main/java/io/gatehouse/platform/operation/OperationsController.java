package io.gatehouse.platform.operation;

import io.gatehouse.mail.Outbox;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What administrators look at when something does not go on. */
@Controller
@RequestMapping("/operations")
class OperationsController {

  private final StuckSteps steps;
  private final FailingWork work;
  private final HealthAtAGlance health;
  private final Outbox outbox;
  private final MessageSource messages;

  OperationsController(
      StuckSteps steps,
      FailingWork work,
      HealthAtAGlance health,
      Outbox outbox,
      MessageSource messages) {
    this.steps = steps;
    this.work = work;
    this.health = health;
    this.outbox = outbox;
    this.messages = messages;
  }

  @GetMapping
  String page(Model model) {
    model.addAttribute("health", health.parts());
    model.addAttribute("undelivered", outbox.undelivered());
    model.addAttribute("steps", steps.longest());
    model.addAttribute("count", steps.count());
    model.addAttribute("failing", work.kinds());
    return "operation/operations";
  }

  @PostMapping("/steps/{id}/retry")
  String retry(@PathVariable String id, RedirectAttributes redirect) {
    return told(steps.retry(id) ? 1 : 0, redirect);
  }

  @PostMapping("/steps/retry")
  String retryAll(RedirectAttributes redirect) {
    return told(steps.retryAll(), redirect);
  }

  private String told(int steps, RedirectAttributes redirect) {
    redirect.addFlashAttribute(
        "notice", messages.getMessage("operations.retried", new Object[] {steps}, Locale.ENGLISH));
    return "redirect:/operations";
  }
}
