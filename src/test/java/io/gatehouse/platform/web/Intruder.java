package io.gatehouse.platform.web;

import com.jayway.jsonpath.JsonPath;
import io.gatehouse.identity.People;
import io.gatehouse.identity.PeopleDesk;
import io.gatehouse.inventory.SystemDraft;
import io.gatehouse.inventory.Systems;
import io.gatehouse.supplier.SupplierDraft;
import io.gatehouse.supplier.SupplierView;
import io.gatehouse.supplier.Suppliers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Somebody with every role but the one that only reads, who knows a task, a case and a system. */
class Intruder {

  private static final String SOMEBODY = "bad-input";
  private static final String SECRET = "a long first secret";

  private static final List<String> ROLES =
      List.of("administrator", "compliance-lead", "developer", "system-owner");

  /** What ends the session or is Spring's own. */
  private static final Set<String> LEFT_OUT = Set.of("POST /sign-out", "GET /error", "POST /error");

  final Map<String, String> known = new LinkedHashMap<>();
  final Sender sender;
  private final People people;
  private final PeopleDesk desk;
  private final JdbcClient database;
  private final RequestMappingHandlerMapping mappings;

  Intruder(
      People people,
      PeopleDesk desk,
      Systems systems,
      Suppliers suppliers,
      JdbcClient database,
      @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings,
      @Value("${local.server.port}") int port)
      throws Exception {
    this.people = people;
    this.desk = desk;
    this.database = database;
    this.mappings = mappings;
    if (!desk.isTaken(SOMEBODY)) {
      desk.add(SOMEBODY, new PeopleDesk.Details("Bad", "bad@test.example", null), SECRET, "test");
      desk.add("victim", new PeopleDesk.Details("V", "v@test.example", null), SECRET, "test");
    }
    ROLES.forEach(role -> people.grant(SOMEBODY, role, null, "test"));
    sender = new Sender(port, SOMEBODY, SECRET);
    know(systems, suppliers);
  }

  private void know(Systems systems, Suppliers suppliers) throws Exception {
    String key =
        JsonPath.read(
            sender
                .program(
                    "POST",
                    "/api/v1/processes/system-registration/start",
                    "application/json",
                    "{\"values\": {\"name\": \"Bad input\", \"users\": \"Nobody at all\","
                        + " \"purpose\": \"Takes whatever is sent to it.\","
                        + " \"provenance\": \"built\"}}")
                .body(),
            "$.businessKey");
    String found = sender.program("GET", "/api/v1/cases/" + key, "application/json", "").body();
    known.put("processes/{key}", "processes/system-registration");
    known.put("{key}", key);
    known.put("{account}", "victim");
    known.put("tasks/{id}", "tasks/" + JsonPath.read(found, "$.openTasks[0].id"));
    known.put(
        "systems/{id}",
        "systems/" + systems.register(SystemDraft.of(Map.of("name", "Bad input")), SOMEBODY));
    known.put(
        "suppliers/{id}",
        "suppliers/"
            + suppliers
                .called("Bad input")
                .map(SupplierView::id)
                .orElseGet(() -> suppliers.register(SupplierDraft.named("Bad input"), SOMEBODY)));
    known.put("{id}", "1");
  }

  void isForgotten() {
    ROLES.forEach(role -> people.revoke(SOMEBODY, role, null, "test"));
    desk.deactivate("victim", "test");
    database.sql("delete from sign_in_failure").update();
  }

  List<Endpoint> endpoints() {
    return Endpoint.all(mappings).stream()
        .filter(one -> !LEFT_OUT.contains(one.method() + " " + one.pattern()))
        .toList();
  }
}
