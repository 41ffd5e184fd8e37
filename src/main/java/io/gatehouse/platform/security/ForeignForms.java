package io.gatehouse.platform.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses what another site's page sends in the name of whoever looks at it; needs no cookie. */
class ForeignForms extends OncePerRequestFilter {

  private static final Set<String> OWN = Set.of("same-origin", "none");

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (request.getMethod().equals("POST") && isForeign(request)) {
      response.sendError(HttpStatus.FORBIDDEN.value());
    } else {
      chain.doFilter(request, response);
    }
  }

  /** Older browsers say where a form comes from, not whether that is the same. */
  private static boolean isForeign(HttpServletRequest request) {
    String site = request.getHeader("Sec-Fetch-Site");
    String origin = request.getHeader(HttpHeaders.ORIGIN);
    return site != null
        ? !OWN.contains(site)
        : origin != null && !authority(origin).equals(request.getHeader(HttpHeaders.HOST));
  }

  private static String authority(String origin) {
    try {
      String authority = URI.create(origin).getAuthority();
      return authority == null ? "" : authority;
    } catch (IllegalArgumentException e) {
      return "";
    }
  }
}
