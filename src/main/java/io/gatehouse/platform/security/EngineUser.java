package io.gatehouse.platform.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Tells the engine who is asking: it writes its operation log only with a name. */
class EngineUser extends OncePerRequestFilter {

  private final IdentityService engine;

  EngineUser(IdentityService engine) {
    this.engine = engine;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var who = SecurityContextHolder.getContext().getAuthentication();
    if (!ByPermissions.isSignedIn(who)) {
      chain.doFilter(request, response);
      return;
    }
    engine.setAuthenticatedUserId(who.getName());
    try {
      chain.doFilter(request, response);
    } finally {
      engine.clearAuthentication();
    }
  }
}
