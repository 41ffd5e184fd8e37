package io.gatehouse.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.GatehouseTest;
import io.gatehouse.identity.Role;
import io.gatehouse.identity.permission.Permissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.access.WebInvocationPrivilegeEvaluator;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@GatehouseTest
class EndpointPermissionTests {

  private static final Set<String> OPEN =
      Set.of(
          "GET /sign-in",
          "POST /sign-in",
          "GET /unsubscribe/x",
          "POST /unsubscribe/x",
          "GET /calendar.ics",
          "GET /concern",
          "GET /concern/status",
          "POST /concern",
          "POST /concern/status",
          "POST /concern/write",
          "POST /concern/take-back",
          "GET /error",
          "POST /error",
          "GET /actuator/health");
  private static final Set<String> AN_AUDITOR_MAY_POST =
      Set.of(
          "POST /sign-out",
          "POST /password",
          "POST /settings",
          "POST /settings/keys",
          "POST /settings/calendar",
          "POST /settings/calendar/revoke",
          "POST /unsubscribe/x",
          "POST /concern",
          "POST /concern/status",
          "POST /concern/write",
          "POST /concern/take-back",
          "POST /error",
          "POST /sign-in");

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  private RequestMappingHandlerMapping mappings;

  @Autowired private Permissions permissions;
  @Autowired private WebInvocationPrivilegeEvaluator chains;

  private final List<Endpoint> endpoints = new ArrayList<>();

  record Endpoint(String method, String path) {
    @Override
    public String toString() {
      return method + " " + path;
    }
  }

  static Stream<String> everybody() {
    return Stream.concat(Stream.of("anonymous"), Arrays.stream(Role.values()).map(Role::key));
  }

  @BeforeEach
  void findEndpoints() {
    mappings
        .getHandlerMethods()
        .keySet()
        .forEach(
            mapping -> {
              var methods = mapping.getMethodsCondition().getMethods();
              for (String path : mapping.getPatternValues()) {
                String concrete = path.replaceAll("\\{[^}]*}", "x").replace("/**", "/x");
                (methods.isEmpty() ? Set.of(RequestMethod.GET, RequestMethod.POST) : methods)
                    .forEach(method -> endpoints.add(new Endpoint(method.name(), concrete)));
              }
            });
  }

  @Test
  void theTableKnowsEveryEndpoint() {
    assertThat(endpoints)
        .isNotEmpty()
        .allSatisfy(
            endpoint ->
                assertThat(permissions.audience(endpoint.method(), endpoint.path()))
                    .as("line for %s in io.gatehouse.identity.permission.Permissions", endpoint)
                    .isPresent());
  }

  @ParameterizedTest
  @MethodSource("everybody")
  void theChainsDoWhatTheTableSays(String role) {
    var expected = new TreeMap<String, Boolean>();
    var found = new TreeMap<String, Boolean>();
    for (Endpoint endpoint : endpoints) {
      var audience = permissions.audience(endpoint.method(), endpoint.path()).orElseThrow();
      boolean anonymous = role.equals("anonymous");
      expected.put(
          endpoint.toString(),
          audience.withoutSigningIn() || (!anonymous && audience.includes(Set.of(role))));
      found.put(
          endpoint.toString(),
          chains.isAllowed("", endpoint.path(), endpoint.method(), somebody(role)));
    }
    assertThat(found).isEqualTo(expected);
  }

  @Test
  void onlySignInAndWhatATokenOpensAreOpenToAnybody() {
    assertThat(allowed("anonymous")).allMatch(OPEN::contains);
  }

  @Test
  void anExternalAuditorOnlyReads() {
    assertThat(allowed("external-auditor"))
        .filteredOn(endpoint -> !endpoint.startsWith("GET "))
        .allMatch(AN_AUDITOR_MAY_POST::contains);
  }

  @Test
  void onlyAnAdministratorEditsPeopleAndMovesTimeByProgram() {
    everybody()
        .filter(role -> !role.equals("administrator"))
        .forEach(
            role ->
                assertThat(allowed(role))
                    .noneMatch(
                        endpoint ->
                            endpoint.startsWith("POST /people")
                                || endpoint.contains("/api/v1/time")));
  }

  @Test
  void somebodyDeactivatedOrUnknownMayNothing() {
    assertThat(chains.isAllowed("", "/", "GET", somebody("nobody-at-all"))).isFalse();
  }

  @Test
  void whatNoLineKnowsIsRefused() {
    assertThat(chains.isAllowed("", "/not-there", "GET", somebody("administrator"))).isFalse();
    assertThat(chains.isAllowed("", "/people", "DELETE", somebody("administrator"))).isFalse();
  }

  private List<String> allowed(String role) {
    return endpoints.stream()
        .filter(e -> chains.isAllowed("", e.path(), e.method(), somebody(role)))
        .map(Endpoint::toString)
        .toList();
  }

  private static Authentication somebody(String account) {
    return account.equals("anonymous")
        ? new AnonymousAuthenticationToken(
            "key", "anonymous", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS"))
        : UsernamePasswordAuthenticationToken.authenticated(account, null, List.of());
  }
}
