package io.gatehouse.platform.security;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.gatehouse.identity.signin.TooManyFailures;
import io.gatehouse.identity.token.TokenAuthentication;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/** What a program gets instead of an answer: problem details, never a redirect. */
@Component
class ApiRefusals implements AuthenticationEntryPoint, AccessDeniedHandler {

  private final ByPermissions permissions;
  private final ObjectMapper json;
  private final MessageSource messages;
  private final Clock clock;

  ApiRefusals(ByPermissions permissions, ObjectMapper json, MessageSource messages, Clock clock) {
    this.permissions = permissions;
    this.json = json;
    this.messages = messages;
    this.clock = clock;
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
      throws IOException {
    if (e instanceof TooManyFailures slowed) {
      long seconds = Duration.between(clock.instant(), slowed.until()).toSeconds() + 1;
      response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(Math.max(seconds, 1)));
      write(request, response, HttpStatus.TOO_MANY_REQUESTS, "api.too-many", slowed.until());
      return;
    }
    if (e instanceof TokenRefused) {
      response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
      write(request, response, HttpStatus.UNAUTHORIZED, "api.token");
      return;
    }
    if (request.getHeader("Sec-Fetch-Mode") == null) {
      // a browser would answer this with a dialog of its own
      response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Gatehouse\"");
    }
    boolean wrong = e instanceof BadCredentialsException;
    write(request, response, HttpStatus.UNAUTHORIZED, wrong ? "api.wrong" : "api.sign-in");
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
      throws IOException {
    if (e instanceof CsrfException) {
      write(request, response, HttpStatus.FORBIDDEN, "api.csrf");
    } else if (SecurityContextHolder.getContext().getAuthentication()
        instanceof TokenAuthentication token) {
      String scope = token.scope().key();
      response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"insufficient_scope\"");
      write(request, response, HttpStatus.FORBIDDEN, "api.scope", scope);
    } else if (permissions.knows(request)) {
      write(request, response, HttpStatus.FORBIDDEN, "api.forbidden");
    } else {
      write(request, response, HttpStatus.NOT_FOUND, "api.missing");
    }
  }

  private void write(
      HttpServletRequest request,
      HttpServletResponse response,
      HttpStatus status,
      String message,
      Object... values)
      throws IOException {
    var problem =
        ProblemDetail.forStatusAndDetail(
            status, messages.getMessage(message, values, request.getLocale()));
    problem.setInstance(URI.create(request.getRequestURI()));
    response.setStatus(status.value());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.setCharacterEncoding("UTF-8");
    json.writeValue(response.getOutputStream(), problem);
  }
}
