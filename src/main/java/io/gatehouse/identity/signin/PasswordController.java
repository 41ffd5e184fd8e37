package io.gatehouse.identity.signin;

import io.gatehouse.identity.Credentials;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** The page where somebody changes the own password; all other sessions of the account end. */
@Controller
class PasswordController {

  private static final String PAGE = "identity/password";

  private final Credentials credentials;
  private final SlowDown slowDown;

  PasswordController(Credentials credentials, SlowDown slowDown) {
    this.credentials = credentials;
    this.slowDown = slowDown;
  }

  @GetMapping("/password")
  String page(@ModelAttribute("draft") PasswordDraft draft) {
    return PAGE;
  }

  @PostMapping("/password")
  String change(
      @ModelAttribute("draft") PasswordDraft draft,
      BindingResult problems,
      Principal who,
      HttpServletRequest request) {
    PasswordRule.problem(draft.chosenText(), who.getName())
        .ifPresent(key -> problems.rejectValue("chosen", key));
    if (!draft.repeatsWell()) {
      problems.rejectValue("repeated", "password.repeated-differs");
    }
    if (!problems.hasErrors()) {
      checkCurrent(draft, problems, who.getName(), request.getRemoteAddr());
    }
    if (problems.hasErrors()) {
      return PAGE;
    }
    credentials.change(who.getName(), draft.chosenText(), who.getName());
    request.changeSessionId();
    return "redirect:/password?done";
  }

  private void checkCurrent(
      PasswordDraft draft, BindingResult problems, String account, String address) {
    try {
      slowDown.begin(account, address);
    } catch (TooManyFailures slowed) {
      problems.rejectValue("current", "password.slow");
      return;
    }
    if (credentials.verify(account, draft.currentText()).isPresent()) {
      slowDown.succeeded(account, address);
    } else {
      problems.rejectValue("current", "password.current-wrong");
    }
  }
}
