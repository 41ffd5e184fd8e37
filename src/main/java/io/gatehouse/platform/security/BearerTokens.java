package io.gatehouse.platform.security;

import io.gatehouse.identity.token.Tokens;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationConverter;
import org.springframework.security.web.authentication.AuthenticationEntryPointFailureHandler;
import org.springframework.security.web.authentication.AuthenticationFilter;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.stereotype.Component;

/** Lets programs in by {@code Authorization: Bearer gh_…}. */
@Component
class BearerTokens implements AuthenticationConverter, AuthenticationManager {

  private static final String SCHEME = "Bearer";

  private final Tokens tokens;

  BearerTokens(Tokens tokens) {
    this.tokens = tokens;
  }

  AuthenticationFilter filter(ApiRefusals refusals) {
    var filter = new AuthenticationFilter((AuthenticationManager) this, this);
    filter.setSuccessHandler((request, response, who) -> {});
    filter.setFailureHandler(new AuthenticationEntryPointFailureHandler(refusals));
    return filter;
  }

  @Override
  public @Nullable Authentication convert(HttpServletRequest request) {
    String sent = request.getHeader(HttpHeaders.AUTHORIZATION);
    return sent == null || !sent.matches("(?is)" + SCHEME + "(\\s.*)?")
        ? null
        : new PreAuthenticatedAuthenticationToken(SCHEME, sent.substring(SCHEME.length()).strip());
  }

  @Override
  public Authentication authenticate(Authentication tried) {
    String secret = Objects.toString(tried.getCredentials(), "");
    return tokens.signIn(secret).orElseThrow(TokenRefused::new);
  }
}
