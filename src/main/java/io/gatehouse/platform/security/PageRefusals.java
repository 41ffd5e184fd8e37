package io.gatehouse.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/** What a browser sees instead of a page: sign-in, or why not. */
@Component
class PageRefusals implements AuthenticationEntryPoint, AccessDeniedHandler {

  private final ByPermissions permissions;
  private final SignInAnswers answers;

  PageRefusals(ByPermissions permissions, SignInAnswers answers) {
    this.permissions = permissions;
    this.answers = answers;
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
      throws IOException {
    if (request.getHeader("HX-Request") != null) {
      // a fragment cannot show the sign-in page: the whole page reloads and finds it
      response.setHeader("HX-Refresh", "true");
      response.setStatus(HttpStatus.UNAUTHORIZED.value());
    } else {
      answers.wantBack(request, response, permissions::shows);
      response.sendRedirect(request.getContextPath() + "/sign-in");
    }
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
      throws IOException {
    var who = SecurityContextHolder.getContext().getAuthentication();
    if (e instanceof CsrfException && !ByPermissions.isSignedIn(who)) {
      answers.wantBack(request, response, permissions::shows);
      response.sendRedirect(request.getContextPath() + "/sign-in?expired");
    } else if (e instanceof CsrfException || permissions.knows(request)) {
      response.sendError(HttpStatus.FORBIDDEN.value());
    } else {
      response.sendError(HttpStatus.NOT_FOUND.value());
    }
  }
}
