package io.gatehouse.lifecycle.request;

import java.security.Principal;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Requests from a system's page, which says why one is refused and keeps what was typed. */
@Controller
class RequestController {

  static final int LONGEST = 4000;

  private final Requests requests;
  private final MessageSource messages;

  RequestController(Requests requests, MessageSource messages) {
    this.requests = requests;
    this.messages = messages;
  }

  @PostMapping("/systems/{id}/requests")
  String ask(
      @PathVariable String id,
      @RequestParam String type,
      @RequestParam String reason,
      Principal by,
      RedirectAttributes next) {
    RequestType asked =
        RequestType.find(type)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
    Optional<String> wrong = wrong(reason);
    if (wrong.isPresent()) {
      return back(type, reason, wrong.get(), next);
    }
    try {
      String reached = requests.ask(id, asked, reason.strip(), by.getName());
      return "redirect:" + (reached.equals(id) ? "/systems/" : "/cases/") + reached;
    } catch (RequestRefused refused) {
      return back(type, reason, String.valueOf(refused.getBody().getDetail()), next);
    }
  }

  private Optional<String> wrong(String reason) {
    if (reason.isBlank()) {
      return Optional.of(say("lifecycle.request.reason"));
    }
    return reason.length() > LONGEST
        ? Optional.of(say("lifecycle.request.long", LONGEST))
        : Optional.empty();
  }

  private static String back(String type, String reason, String why, RedirectAttributes next) {
    next.addFlashAttribute("refused", why);
    next.addFlashAttribute("typed", Map.of(type, reason));
    return "redirect:/systems/{id}";
  }

  private String say(String message, Object... facts) {
    return messages.getMessage(message, facts, LocaleContextHolder.getLocale());
  }
}
