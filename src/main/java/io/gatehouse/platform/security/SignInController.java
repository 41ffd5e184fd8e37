package io.gatehouse.platform.security;

import io.gatehouse.identity.setup.DemoAccounts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page that asks who somebody is. */
@Controller
class SignInController {

  private final ObjectProvider<DemoAccounts> demo;

  SignInController(ObjectProvider<DemoAccounts> demo) {
    this.demo = demo;
  }

  /** What went wrong at the last try, said once. */
  record Failure(String kind, @Nullable Instant until, @Nullable String account) {}

  @GetMapping("/sign-in")
  String signIn(HttpServletRequest request, Model model) {
    if (ByPermissions.isSignedIn(SecurityContextHolder.getContext().getAuthentication())) {
      return "redirect:/";
    }
    model.addAttribute("failure", failure(request));
    model.addAttribute(
        "demoAccounts", demo.getIfAvailable() == null ? List.of() : DemoAccounts.names());
    return "identity/sign-in";
  }

  private static @Nullable Failure failure(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session != null && session.getAttribute(SignInAnswers.FAILURE) instanceof String kind) {
      var failure =
          new Failure(
              kind,
              (Instant) session.getAttribute(SignInAnswers.UNTIL),
              (String) session.getAttribute(SignInAnswers.ACCOUNT));
      session.removeAttribute(SignInAnswers.FAILURE);
      return failure;
    }
    return request.getParameter("expired") != null
        ? new Failure("expired", null, null)
        : request.getParameter("out") != null ? new Failure("out", null, null) : null;
  }
}
