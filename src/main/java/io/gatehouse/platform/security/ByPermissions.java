package io.gatehouse.platform.security;

import io.gatehouse.identity.permission.Audience;
import io.gatehouse.identity.permission.Permissions;
import io.gatehouse.identity.token.TokenAuthentication;
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
            .map(audience -> includes(audience, who.get(), request))
            .orElse(false));
  }

  private boolean includes(Audience audience, Authentication who, HttpServletRequest request) {
    return audience.withoutSigningIn()
        || (isSignedIn(who)
            && isInScope(who, request)
            && roles.of(who.getName()).map(audience::includes).orElse(false));
  }

  /** A token opens what its scope names, however much its owner may. */
  private static boolean isInScope(Authentication who, HttpServletRequest request) {
    return !(who instanceof TokenAuthentication token)
        || token.scope().opens(request.getMethod(), path(request));
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
