package io.gatehouse.identity.permission;

import static io.gatehouse.identity.permission.Audience.EVERYBODY;
import static io.gatehouse.identity.permission.Audience.PUBLIC;

import io.gatehouse.identity.Account;
import io.gatehouse.identity.Role;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * What a role may see and do: the one table, asked for every request. The first line that fits
 * decides; what no line knows is refused. Who may do it to a particular record is its module's own
 * check.
 */
@Component
public class Permissions {

  private static final Audience WORKERS = Audience.allBut(Role.EXTERNAL_AUDITOR);
  private static final Audience ADMINISTRATOR = Audience.of(Role.ADMINISTRATOR);
  private static final Audience IMPORTERS = Audience.of(Role.COMPLIANCE_LEAD, Role.ADMINISTRATOR);

  private static final Audience SUPPLIER_IMPORTERS =
      Audience.of(Role.SUPPLIER_MANAGER, Role.COMPLIANCE_LEAD, Role.ADMINISTRATOR);

  private static final Audience READERS =
      Audience.of(
          Role.COMPLIANCE_LEAD,
          Role.INTERNAL_AUDITOR,
          Role.EXTERNAL_AUDITOR,
          Role.TOP_MANAGEMENT,
          Role.ADMINISTRATOR);

  private static final Audience TOKEN_MAKERS = Audience.of(Role.ADMINISTRATOR, Role.INCIDENT_LEAD);

  private static final List<Line> TABLE =
      List.of(
          // what everybody's browser needs
          get("/assets/**", PUBLIC),
          get("/icon*.svg", PUBLIC),
          get("/favicon.ico", PUBLIC),
          any("/error", PUBLIC),
          // what a mail's link stops, by its token
          get("/unsubscribe/{token}", PUBLIC),
          post("/unsubscribe/{token}", PUBLIC),
          // what anybody raises in confidence
          get("/concern/**", PUBLIC),
          post("/concern/**", PUBLIC),
          // signing in
          get("/sign-in", PUBLIC),
          post("/sign-in", PUBLIC),
          post("/sign-out", EVERYBODY),
          get("/password", EVERYBODY),
          post("/password", EVERYBODY),
          get("/settings", EVERYBODY),
          post("/settings", EVERYBODY),
          post("/settings/keys", EVERYBODY),
          get("/settings/calendar", EVERYBODY),
          post("/settings/calendar/**", EVERYBODY),
          get("/api/v1/me", EVERYBODY),
          get("/tokens/**", TOKEN_MAKERS),
          post("/tokens/**", TOKEN_MAKERS),
          // people
          get("/people/new", ADMINISTRATOR),
          get("/people/export.csv", ADMINISTRATOR),
          get("/people/import/**", ADMINISTRATOR),
          get("/people/changes", READERS),
          get("/people", EVERYBODY),
          get("/people/{account}", EVERYBODY),
          get("/people/{account}/away", ADMINISTRATOR),
          get("/people/{account}/deactivate", ADMINISTRATOR),
          get("/people/{account}/roles/revoke", ADMINISTRATOR),
          get("/away", WORKERS),
          post("/away/**", WORKERS),
          post("/people", ADMINISTRATOR),
          post("/people/**", ADMINISTRATOR),
          get("/calendar/holidays", EVERYBODY),
          post("/calendar/holidays/**", ADMINISTRATOR),
          // inbox and tasks
          get("/", EVERYBODY),
          get("/tasks/**", EVERYBODY),
          post("/tasks/**", WORKERS),
          get("/inbox/pulse", EVERYBODY),
          get("/inbox/views/counts", EVERYBODY),
          post("/inbox/**", WORKERS),
          get("/team/**", WORKERS.orNone()),
          post("/team/**", WORKERS),
          get("/start/**", WORKERS),
          get("/api/v1/tasks", EVERYBODY),
          get("/api/v1/tasks/**", EVERYBODY),
          post("/api/v1/tasks/**", WORKERS),
          put("/api/v1/tasks/{id}/draft", WORKERS),
          delete("/api/v1/tasks/{id}/draft", WORKERS),
          delete("/api/v1/tasks/{id}/attachments/{file}", WORKERS),
          get("/api/v1/processes/**", EVERYBODY),
          post("/api/v1/processes/{key}/start", WORKERS),
          put("/api/v1/processes/{key}/draft", WORKERS),
          delete("/api/v1/processes/{key}/draft", WORKERS),
          // cases, their evidence and files
          get("/cases/**", EVERYBODY),
          post("/cases/**", WORKERS),
          get("/api/v1/cases/**", EVERYBODY),
          post("/api/v1/cases/{key}/requests", WORKERS),
          post("/api/v1/cases/{key}/comments", WORKERS),
          get("/files/{id}", EVERYBODY),
          get("/api/v1/files/{id}", EVERYBODY),
          post("/api/v1/files", WORKERS),
          get("/changes/**", EVERYBODY),
          get("/findings/**", EVERYBODY),
          // AI systems
          get("/systems/import/**", IMPORTERS),
          post("/systems/import/**", IMPORTERS),
          get("/systems/**", EVERYBODY),
          post("/systems/**", WORKERS),
          post("/api/v1/systems/import", IMPORTERS),
          get("/api/v1/systems", EVERYBODY),
          get("/api/v1/systems/**", EVERYBODY),
          post("/api/v1/systems/{id}/requests", WORKERS),
          // incidents
          get("/incidents/**", EVERYBODY),
          post("/incidents/**", WORKERS),
          post("/api/v1/incidents", WORKERS),
          get("/api/v1/clocks", EVERYBODY),
          // assurance
          get("/figures/**", READERS),
          // suppliers
          get("/suppliers/import/**", SUPPLIER_IMPORTERS),
          post("/suppliers/import/**", SUPPLIER_IMPORTERS),
          get("/suppliers/**", EVERYBODY),
          post("/suppliers/**", WORKERS),
          post("/api/v1/suppliers/import", SUPPLIER_IMPORTERS),
          get("/api/v1/suppliers", EVERYBODY),
          get("/api/v1/suppliers/**", EVERYBODY),
          // obligations and the calendar
          get("/obligations/**", EVERYBODY),
          post("/obligations/**", IMPORTERS),
          get("/api/v1/obligations", EVERYBODY),
          get("/calendar", EVERYBODY),
          get("/calendar.ics", PUBLIC),
          // administration
          get("/operations", ADMINISTRATOR),
          post("/operations/**", ADMINISTRATOR),
          get("/mail/**", ADMINISTRATOR),
          post("/mail/**", ADMINISTRATOR),
          get("/api/v1/mail", ADMINISTRATOR),
          get("/time", ADMINISTRATOR),
          post("/time/**", ADMINISTRATOR),
          get("/api/v1/time", ADMINISTRATOR),
          post("/api/v1/time/advance", ADMINISTRATOR),
          // descriptions and tools
          get("/v3/api-docs/**", EVERYBODY),
          get("/v3/api-docs.yaml", EVERYBODY),
          get("/swagger-ui.html", EVERYBODY),
          get("/swagger-ui/**", EVERYBODY),
          get("/actuator/health/**", PUBLIC),
          get("/actuator/**", ADMINISTRATOR));

  /** A demo organisation lets everybody read mail and move time: its people are invented. */
  private static final List<Line> DEMO =
      List.of(get("/mail/**", EVERYBODY), get("/time", WORKERS), post("/time/**", WORKERS));

  private final List<Line> table;

  Permissions(DemoSettings demo) {
    table =
        demo.accounts()
            ? Stream.concat(DEMO.stream(), TABLE.stream()).toList()
            : List.copyOf(TABLE);
  }

  /** Who may use the endpoint, or nothing where the table does not know it. */
  public Optional<Audience> audience(String method, String path) {
    var container = PathContainer.parsePath(path);
    return table.stream()
        .filter(line -> line.fits(method, container))
        .findFirst()
        .map(Line::audience);
  }

  /** Whether somebody with these roles may use the endpoint; nobody may what no line knows. */
  public boolean open(String method, String path, Collection<String> roles) {
    return audience(method, path).filter(audience -> audience.includes(roles)).isPresent();
  }

  /** Whether this person is there, and may claim, be given and complete tasks. */
  public boolean letsWork(Account account) {
    return account.active() && lettingWork(account.roles());
  }

  /** Whether somebody with these roles may claim, be given and complete tasks. */
  public boolean lettingWork(Collection<String> roles) {
    return WORKERS.includes(roles);
  }

  private record Line(@Nullable List<String> methods, PathPattern pattern, Audience audience) {
    boolean fits(String method, PathContainer path) {
      return (methods == null || methods.contains(method)) && pattern.matches(path);
    }
  }

  private static Line get(String pattern, Audience audience) {
    return line(pattern, audience, "GET", "HEAD");
  }

  private static Line post(String pattern, Audience audience) {
    return line(pattern, audience, "POST");
  }

  private static Line put(String pattern, Audience audience) {
    return line(pattern, audience, "PUT");
  }

  private static Line delete(String pattern, Audience audience) {
    return line(pattern, audience, "DELETE");
  }

  private static Line any(String pattern, Audience audience) {
    return new Line(null, PathPatternParser.defaultInstance.parse(pattern), audience);
  }

  private static Line line(String pattern, Audience audience, String... methods) {
    return new Line(
        Arrays.asList(methods), PathPatternParser.defaultInstance.parse(pattern), audience);
  }
}
