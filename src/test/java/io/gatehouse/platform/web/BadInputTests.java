package io.gatehouse.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.gatehouse.GatehouseTest;
import io.gatehouse.identity.People;
import io.gatehouse.identity.PeopleDesk;
import io.gatehouse.inventory.SystemDraft;
import io.gatehouse.inventory.Systems;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Whatever is sent to whichever address: nothing breaks, programs get problem details, people a
 * page with words.
 */
@GatehouseTest
class BadInputTests {

  private static final String SOMEBODY = "bad-input";
  private static final String SECRET = "a long first secret";

  private static final List<String> ROLES =
      List.of("administrator", "compliance-lead", "developer", "system-owner");

  /** What ends the session or is Spring's own. */
  private static final Set<String> LEFT_OUT = Set.of("POST /sign-out", "GET /error", "POST /error");

  /** The web server reads no more, and cannot tell whose address it is. */
  private static final int LONGEST_ADDRESS = 7000;

  @LocalServerPort private int port;
  @Autowired private People people;
  @Autowired private PeopleDesk desk;
  @Autowired private Systems systems;
  @Autowired private JdbcClient database;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  private RequestMappingHandlerMapping mappings;

  private final Faults faults = new Faults();
  private final Map<String, String> known = new LinkedHashMap<>();
  private Sender sender;

  /** Somebody with every role but the one that only reads, a task, a case and a system. */
  @BeforeEach
  void prepare() throws Exception {
    if (!desk.isTaken(SOMEBODY)) {
      desk.add(SOMEBODY, new PeopleDesk.Details("Bad", "bad@test.example", null), SECRET, "test");
      desk.add("victim", new PeopleDesk.Details("V", "v@test.example", null), SECRET, "test");
    }
    ROLES.forEach(role -> people.grant(SOMEBODY, role, null, "test"));
    sender = new Sender(port, SOMEBODY, SECRET);
    know();
  }

  private void know() throws Exception {
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
    known.put("{id}", "1");
  }

  @AfterEach
  void forget() {
    ROLES.forEach(role -> people.revoke(SOMEBODY, role, null, "test"));
    desk.deactivate("victim", "test");
    database.sql("delete from sign_in_failure").update();
  }

  private List<Endpoint> endpoints() {
    return Endpoint.all(mappings).stream()
        .filter(one -> !LEFT_OUT.contains(one.method() + " " + one.pattern()))
        .toList();
  }

  @Test
  void unknownThingsInAddresses() throws Exception {
    for (Endpoint one : endpoints()) {
      for (String value :
          List.of(
              "x", "-1", "0", "%00", "a%0Ab", "%F0%9F%98%80", "9".repeat(30), "y".repeat(3000))) {
        String address = one.address(Map.of(), value);
        if (one.method().equals("GET")) {
          faults.page(one, address, sender.get(address));
        } else if (one.isApi()) {
          faults.judge(
              one, address, sender.program(one.method(), address, "application/json", "{}"));
        } else {
          faults.page(one, address, sender.send(address, sender.form(Map.of())));
        }
      }
    }
    faults.areNone();
  }

  @Test
  void unreadableParameters() throws Exception {
    for (Endpoint one : endpoints()) {
      String address = one.address(known, "x");
      for (String value : Nonsense.VALUES) {
        var all = new LinkedHashMap<String, String>();
        one.names().forEach(name -> all.put(name, value));
        if (value.length() * all.size() < LONGEST_ADDRESS) {
          one(one, address, all);
        }
        for (String name : Nonsense.TELLING.contains(value) ? one.names() : List.<String>of()) {
          one(one, address, Map.of(name, value));
        }
      }
    }
    faults.areNone();
  }

  private void one(Endpoint one, String address, Map<String, String> values) throws Exception {
    String told = address + " " + Faults.shortened(values.toString());
    if (!one.method().equals("GET")) {
      faults.page(one, told, sender.send(address, sender.form(values)));
    } else if (one.isApi()) {
      faults.judge(
          one,
          told,
          sender.program("GET", address + "?" + Sender.encoded(values), "text/plain", ""));
    } else {
      faults.page(one, told, sender.get(address + "?" + Sender.encoded(values)));
    }
  }

  @Test
  void unreadableBodies() throws Exception {
    for (Endpoint one : endpoints()) {
      if (one.method().equals("GET")) {
        continue;
      }
      String address = one.address(known, "x");
      for (String body : Nonsense.BODIES) {
        faults.judge(
            one,
            address + " " + Faults.shortened(body),
            sender.program(one.method(), address, "application/json", body));
      }
      for (String type : Nonsense.TYPES) {
        faults.judge(
            one,
            address + " " + type,
            sender.program(one.method(), address, type, "--b\r\n%zz=\u0000"));
      }
    }
    faults.areNone();
  }

  @Test
  void unreadableFiles() throws Exception {
    for (String address : List.of("/api/v1/files", "/api/v1/systems/import", "/systems/import")) {
      var one = new Endpoint("POST", address, List.of(), true);
      for (String name : List.of("", "a\u0000b.csv", "../../x.pdf", "x".repeat(3000) + ".txt")) {
        for (String content : List.of("", "\u0000\u0000", "name\n\"a", "%PDF-1.7")) {
          var parts =
              Nonsense.part("file\"; filename=\"" + name, content)
                  + Nonsense.part("mapping", "{\"columns\": 5}");
          send(one, address, name, parts);
          send(one, address, name, Nonsense.part("file\"; filename=\"" + name, content));
        }
      }
      send(one, address, "no file", Nonsense.part("other", "x"));
      send(one, address, "file without name", Nonsense.part("file", "x"));
    }
    faults.areNone();
  }

  private void send(Endpoint one, String address, String told, String parts) throws Exception {
    String type = "multipart/form-data; boundary=b";
    String body = Nonsense.part("_csrf", sender.token()) + parts + "--b--\r\n";
    if (one.isApi()) {
      faults.judge(
          one, address + " " + Faults.shortened(told), sender.program("POST", address, type, body));
    } else {
      faults.page(
          one,
          address + " " + Faults.shortened(told),
          sender.send(
              address,
              HttpRequest.newBuilder()
                  .header("Content-Type", type)
                  .POST(BodyPublishers.ofString(body))));
    }
  }

  @Test
  void otherMethods() throws Exception {
    for (Endpoint one : endpoints()) {
      String address = one.address(known, "x");
      for (String method :
          List.of("PUT", "PATCH", "DELETE", "OPTIONS", "POST", "GET", "NONSENSE")) {
        boolean mapped =
            endpoints().stream()
                .anyMatch(
                    other ->
                        other.method().equals(method) && other.address(known, "x").equals(address));
        if (!mapped && !address.equals("/sign-in")) {
          refused(one, method, address);
        }
      }
    }
    faults.areNone();
  }

  private void refused(Endpoint one, String method, String address) throws Exception {
    var answer =
        one.isApi()
            ? sender.program(method, address, "application/json", "{}")
            : sender.send(
                address,
                sender
                    .form(Map.of())
                    .method(method, BodyPublishers.ofString("_csrf=" + sender.token())));
    if (answer.statusCode() < 400) {
      faults.fault(one, method + " " + address, answer, "taken");
    }
    if (!method.equals("NONSENSE")) {
      faults.page(one, method + " " + address, answer);
    }
  }

  @Test
  void whatNoServerShouldBeAsked() throws Exception {
    for (String target :
        List.of(
            "/%zz",
            "/systems?q=%zz",
            "/..%2f..%2fetc",
            "//systems",
            "/a;b=c",
            "/\u0001",
            "/" + "x".repeat(20_000))) {
      for (String prefix : List.of("", "/api/v1")) {
        assertThat(
                sender.raw(
                    "GET "
                        + prefix
                        + target
                        + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
            .as(Faults.shortened(prefix + target))
            .matches("HTTP/1.1 [34].*");
      }
    }
  }
}
