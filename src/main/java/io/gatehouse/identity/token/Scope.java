package io.gatehouse.identity.token;

import io.gatehouse.identity.Role;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What a token opens, and nothing else. */
public enum Scope {
  /** For a monitoring tool; with {@code me} it finds out whether its token works. */
  INCIDENTS_REPORT(
      EnumSet.of(Role.ADMINISTRATOR, Role.INCIDENT_LEAD),
      "POST /api/v1/incidents",
      "GET /api/v1/me"),
  /** In the address of a feed, as calendars send neither header nor password. */
  CALENDAR_READ(EnumSet.allOf(Role.class));

  private final Set<Role> makers;
  private final List<String> endpoints;

  Scope(Set<Role> makers, String... endpoints) {
    this.makers = makers;
    this.endpoints = List.of(endpoints);
  }

  /** As people and programs write it: {@code incidents:report}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', ':');
  }

  /** Method and path of each call of the API that takes it as a bearer token. */
  public List<String> endpoints() {
    return endpoints;
  }

  public boolean opens(String method, String path) {
    return endpoints.contains(method + " " + path);
  }

  /** Whether somebody active with these roles may have one, and keep it. */
  boolean isFor(Collection<String> roles) {
    return this == CALENDAR_READ || makers.stream().map(Role::key).anyMatch(roles::contains);
  }

  static Scope of(String key) {
    return Arrays.stream(values())
        .filter(scope -> scope.key().equals(key))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No scope " + key));
  }
}
