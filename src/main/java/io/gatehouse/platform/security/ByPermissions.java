package io.gatehouse.platform.security;

import io.gatehouse.identity.permission.Audience;
import io.gatehouse.identity.permission.Permissions;
import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Supplier;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;

/** Asks the permission table; what it does not know is refused. */
@Component
class ByPermissions implements AuthorizationManager<RequestAuthorizationContext> {

  private final Permissions permissions;
  private final CurrentRoles roles;

  ByPermissions(Permissions permissions, CurrentRoles roles) {
    this.permissions = permissions;
    this.roles = roles;
  }

  /** What has to be implemented until Spring Security 7, though callers ask {@code authorize}. */
  @Override
  @SuppressWarnings("deprecation")
  public AuthorizationDecision check(
      Supplier<Authentication> who, RequestAuthorizationContext context) {
    HttpServletRequest request = context.getRequest();
    return new AuthorizationDecision(
        permissions
            .audience(request.getMethod(), path(request))
            .map(audience -> includes(audience, who.get()))
            .orElse(false));
  }

  private boolean includes(Audience audience, Authentication who) {
    return audience.withoutSigningIn()
        || (isSignedIn(who) && roles.of(who.getName()).map(audience::includes).orElse(false));
  }

  boolean knows(HttpServletRequest request) {
    return permissions.audience(request.getMethod(), path(request)).isPresent();
  }

  /** Whether this address of ours is a page for people who are signed in. */
  boolean shows(String path) {
    return permissions
        .audience("GET", path)
        .filter(audience -> !audience.withoutSigningIn())
        .isPresent();
  }

  static boolean isSignedIn(Authentication who) {
    return who != null && who.isAuthenticated() && !(who instanceof AnonymousAuthenticationToken);
  }

  private static String path(HttpServletRequest request) {
    return request.getRequestURI().substring(request.getContextPath().length());
  }
}
