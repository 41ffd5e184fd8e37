package io.gatehouse.platform.security;

import io.gatehouse.identity.signin.SignIn;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.NullRequestCache;

/** One chain for reporters, one for programs, one for people; all ask the same permission table. */
@Configuration(proxyBeanMethods = false)
class SecurityChains {

  private static final String CONTENT_POLICY =
      "default-src 'self'; img-src 'self' data:; style-src 'self'; script-src 'self';"
          + " object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

  private final ByPermissions permissions;
  private final IdentityService engine;

  SecurityChains(ByPermissions permissions, IdentityService engine) {
    this.permissions = permissions;
    this.engine = engine;
  }

  /** Nobody is signed in here, whoever they are elsewhere: no session is read, and none begins. */
  @Bean
  @Order(0)
  SecurityFilterChain forReporters(HttpSecurity http) throws Exception {
    common(http)
        .securityMatcher("/concern", "/concern/**")
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .requestCache(cache -> cache.requestCache(new NullRequestCache()))
        // without a session there is nothing to borrow but the reader's browser
        .csrf(csrf -> csrf.disable())
        .addFilterBefore(new ForeignForms(), AuthorizationFilter.class);
    return http.build();
  }

  @Bean
  @Order(1)
  SecurityFilterChain forPrograms(
      HttpSecurity http,
      RememberedCredentials credentials,
      BearerTokens tokens,
      ApiRefusals refusals)
      throws Exception {
    common(http)
        .securityMatcher("/api/**", "/actuator/**", "/v3/api-docs/**", "/v3/api-docs.yaml")
        .authenticationManager(new ProviderManager(credentials))
        .addFilterBefore(tokens.filter(refusals), BasicAuthenticationFilter.class)
        .httpBasic(basic -> basic.authenticationEntryPoint(refusals))
        .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER))
        .requestCache(cache -> cache.requestCache(new NullRequestCache()))
        .csrf(csrf -> csrf.requireCsrfProtectionMatcher(SecurityChains::couldBeForged))
        .exceptionHandling(
            refused -> refused.authenticationEntryPoint(refusals).accessDeniedHandler(refusals));
    return http.build();
  }

  @Bean
  @Order(2)
  SecurityFilterChain forPeople(
      HttpSecurity http, SignIn signIn, SignInAnswers answers, PageRefusals refusals)
      throws Exception {
    common(http)
        .authenticationManager(new ProviderManager(signIn))
        .formLogin(
            form -> form.loginPage("/sign-in").successHandler(answers).failureHandler(answers))
        .logout(out -> out.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?out"))
        .requestCache(cache -> cache.requestCache(answers.wanted()))
        // a mail program that stops a digest has no session, and its token says all
        .csrf(csrf -> csrf.ignoringRequestMatchers("/unsubscribe/*"))
        .exceptionHandling(
            refused -> refused.authenticationEntryPoint(refusals).accessDeniedHandler(refusals));
    return http.build();
  }

  private HttpSecurity common(HttpSecurity http) throws Exception {
    return http.authorizeHttpRequests(
            requests ->
                requests
                    .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                    .permitAll()
                    .anyRequest()
                    .access(permissions))
        .headers(
            headers ->
                headers
                    .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                    .frameOptions(frame -> frame.deny())
                    .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                    .permissionsPolicyHeader(
                        policy -> policy.policy("camera=(), microphone=(), geolocation=()")))
        .addFilterAfter(new EngineUser(engine), AuthorizationFilter.class);
  }

  /**
   * A session's cookie travels by itself, and so does a password that a browser remembers; what a
   * program sends with every call cannot be borrowed by another site.
   */
  private static boolean couldBeForged(HttpServletRequest request) {
    if (!CsrfFilter.DEFAULT_CSRF_MATCHER.matches(request)) {
      return false;
    }
    String from = request.getHeader("Sec-Fetch-Site");
    boolean foreign = from != null && !from.equals("same-origin") && !from.equals("none");
    boolean ownWords = request.getHeader(HttpHeaders.AUTHORIZATION) != null;
    return foreign || (!ownWords && request.isRequestedSessionIdValid());
  }
}
