package io.gatehouse.platform.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.gatehouse.GatehouseTest;
import io.gatehouse.identity.People;
import io.gatehouse.identity.PeopleDesk;
import io.gatehouse.inventory.SystemDraft;
import io.gatehouse.inventory.Systems;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
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

  private static final List<String> VALUES =
      List.of(
          "",
          "nonsense",
          "-1",
          "0",
          "999999999999999999999",
          "a\u0000b",
          "\uD83D\uDE00' or 1=1 --",
          "%",
          "\\",
          "[",
          "AAAA",
          "fA",
          Base64.getUrlEncoder().encodeToString("9999-99-99T99:99Z|x".getBytes(UTF_8)),
          Base64.getUrlEncoder().encodeToString("infinity|\u0000".getBytes(UTF_8)),
          Base64.getUrlEncoder().encodeToString("x\n\u0000".getBytes(UTF_8)),
          "2026-13-45",
          "x".repeat(3000));

  /** Tried in each parameter by itself as well. */
  private static final Set<String> TELLING =
      Set.of("nonsense", "-1", "a\u0000b", "AAAA", "x".repeat(3000));

  /** The web server reads no more, and cannot tell whose address it is. */
  private static final int LONGEST_ADDRESS = 7000;

  private static final List<String> BODIES =
      List.of(
          "",
          "{",
          "null",
          "[]",
          "7",
          "\"text\"",
          "{}",
          "{\"values\": []}",
          "{\"values\": null}",
          "{\"values\": {\"\": {}, \"name\": {\"a\": [1]}, \"reason\": 5}}",
          "{\"values\": {\"name\": \"a\\u0000b\", \"reason\": \"\\ud800\"}}",
          "{\"by\": 5, \"to\": {}, \"type\": [], \"reason\": {}}",
          "{\"by\": \"P-1D\", \"to\": \"\\u0000\", \"type\": \"\\u0000\", \"reason\": \"\\u0000\"}",
          "{\"by\": \"" + "9".repeat(5000) + "\", \"to\": \"" + "x".repeat(5000) + "\"}",
          "{\"type\": \"withdraw\", \"reason\": \"a\\u0000b\"}",
          "{\"type\": \"gate\", \"reason\": \"a\\u0000b\"}",
          "{\"type\": \"review\", \"reason\": \"" + "x".repeat(100_000) + "\"}",
          "{\"values\": " + "{\"a\":".repeat(5000) + "1" + "}".repeat(5000) + "}",
          "{\"values\": {\"name\": \"" + "x".repeat(1_000_000) + "\"}}");

  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

  @LocalServerPort private int port;
  @Autowired private People people;
  @Autowired private PeopleDesk desk;
  @Autowired private Systems systems;
  @Autowired private JdbcClient database;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  private RequestMappingHandlerMapping mappings;

  private final Set<String> faults = new TreeSet<>();
  private final Map<String, String> known = new LinkedHashMap<>();
  private HttpClient browser;
  private String token;

  /** Somebody with every role but the one that only reads, a task, a case and a system. */
  @BeforeEach
  void prepare() throws Exception {
    if (!desk.isTaken(SOMEBODY)) {
      desk.add(SOMEBODY, new PeopleDesk.Details("Bad", "bad@test.example", null), SECRET, "test");
      desk.add("victim", new PeopleDesk.Details("V", "v@test.example", null), SECRET, "test");
    }
    ROLES.forEach(role -> people.grant(SOMEBODY, role, null, "test"));
    browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    token = token("/sign-in");
    send("/sign-in", form(Map.of("username", SOMEBODY, "password", SECRET)));
    token = token("/password");
    know();
  }

  private void know() throws Exception {
    String key =
        JsonPath.read(
            program(
                    "POST",
                    "/api/v1/processes/system-registration/start",
                    "application/json",
                    "{\"values\": {\"name\": \"Bad input\", \"users\": \"Nobody at all\","
                        + " \"purpose\": \"Takes whatever is sent to it.\","
                        + " \"provenance\": \"built\"}}")
                .body(),
            "$.businessKey");
    String found = program("GET", "/api/v1/cases/" + key, "application/json", "").body();
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
          page(one, address, get(address));
        } else if (one.isApi()) {
          judge(one, address, program(one.method(), address, "application/json", "{}"));
        } else {
          page(one, address, send(address, form(Map.of())));
        }
      }
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void unreadableParameters() throws Exception {
    for (Endpoint one : endpoints()) {
      String address = one.address(known, "x");
      for (String value : VALUES) {
        var all = new LinkedHashMap<String, String>();
        one.names().forEach(name -> all.put(name, value));
        if (value.length() * all.size() < LONGEST_ADDRESS) {
          one(one, address, all);
        }
        for (String name : TELLING.contains(value) ? one.names() : List.<String>of()) {
          one(one, address, Map.of(name, value));
        }
      }
    }
    assertThat(faults).isEmpty();
  }

  private void one(Endpoint one, String address, Map<String, String> values) throws Exception {
    String told = address + " " + shortened(values.toString());
    if (!one.method().equals("GET")) {
      page(one, told, send(address, form(values)));
    } else if (one.isApi()) {
      judge(one, told, program("GET", address + "?" + encoded(values), "text/plain", ""));
    } else {
      page(one, told, get(address + "?" + encoded(values)));
    }
  }

  @Test
  void unreadableBodies() throws Exception {
    for (Endpoint one : endpoints()) {
      if (one.method().equals("GET")) {
        continue;
      }
      String address = one.address(known, "x");
      for (String body : BODIES) {
        judge(
            one,
            address + " " + shortened(body),
            program(one.method(), address, "application/json", body));
      }
      for (String type :
          List.of(
              "text/plain",
              "application/xml",
              "nonsense",
              "application/x-www-form-urlencoded",
              "multipart/form-data",
              "multipart/form-data; boundary=b",
              "application/json; charset=nonsense")) {
        judge(one, address + " " + type, program(one.method(), address, type, "--b\r\n%zz=\u0000"));
      }
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void unreadableFiles() throws Exception {
    for (String address : List.of("/api/v1/files", "/api/v1/systems/import", "/systems/import")) {
      var one = new Endpoint("POST", address, List.of(), true);
      for (String name : List.of("", "a\u0000b.csv", "../../x.pdf", "x".repeat(3000) + ".txt")) {
        for (String content : List.of("", "\u0000\u0000", "name\n\"a", "%PDF-1.7")) {
          var parts =
              part("file\"; filename=\"" + name, content) + part("mapping", "{\"columns\": 5}");
          send(one, address, name, parts);
          send(one, address, name, part("file\"; filename=\"" + name, content));
        }
      }
      send(one, address, "no file", part("other", "x"));
      send(one, address, "file without name", part("file", "x"));
    }
    assertThat(faults).isEmpty();
  }

  private void send(Endpoint one, String address, String told, String parts) throws Exception {
    String type = "multipart/form-data; boundary=b";
    String body = part("_csrf", token) + parts + "--b--\r\n";
    if (one.isApi()) {
      judge(one, address + " " + shortened(told), program("POST", address, type, body));
    } else {
      page(
          one,
          address + " " + shortened(told),
          send(
              address,
              HttpRequest.newBuilder()
                  .header("Content-Type", type)
                  .POST(BodyPublishers.ofString(body))));
    }
  }

  private static String part(String name, String content) {
    return "--b\r\nContent-Disposition: form-data; name=\""
        + name
        + "\"\r\n\r\n"
        + content
        + "\r\n";
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
    assertThat(faults).isEmpty();
  }

  private void refused(Endpoint one, String method, String address) throws Exception {
    var answer =
        one.isApi()
            ? program(method, address, "application/json", "{}")
            : send(
                address, form(Map.of()).method(method, BodyPublishers.ofString("_csrf=" + token)));
    if (answer.statusCode() < 400) {
      fault(one, method + " " + address, answer, "taken");
    }
    if (!method.equals("NONSENSE")) {
      page(one, method + " " + address, answer);
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
                raw(
                    "GET "
                        + prefix
                        + target
                        + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
            .as(shortened(prefix + target))
            .matches("HTTP/1.1 [34].*");
      }
    }
  }

  private String raw(String request) throws IOException {
    try (var socket = new java.net.Socket("localhost", port)) {
      socket.getOutputStream().write(request.getBytes(UTF_8));
      return new String(socket.getInputStream().readAllBytes(), UTF_8)
          .lines()
          .findFirst()
          .orElse("");
    }
  }

  /** As a browser sees it: a page for pages. */
  private void page(Endpoint one, String told, HttpResponse<String> answer) {
    judge(one, told, answer);
    if (!one.isApi() && answer.statusCode() >= 400 && !answer.body().contains("<h1")) {
      fault(one, told, answer, "no page");
    }
  }

  private void judge(Endpoint one, String told, HttpResponse<String> answer) {
    int status = answer.statusCode();
    String type = answer.headers().firstValue("Content-Type").orElse("");
    if (status >= 500) {
      fault(one, told, answer, "broken");
    } else if (status >= 400 && one.isApi()) {
      if (!type.startsWith("application/problem+json")
          || !answer.body().contains("\"detail\":\"")) {
        fault(one, told, answer, "no problem details: " + type);
      }
    }
    if (answer.body().contains("Exception") || answer.body().contains("org.springframework")) {
      fault(one, told, answer, "shows its inside");
    }
  }

  private void fault(Endpoint one, String told, HttpResponse<String> answer, String what) {
    faults.add(
        "%s %s: %d %s (%s) %s"
            .formatted(
                one.method(),
                one.pattern(),
                answer.statusCode(),
                what,
                told.replace("\u0000", "NUL"),
                shortened(answer.body())));
  }

  private HttpResponse<String> get(String address) throws Exception {
    return send(address, HttpRequest.newBuilder().header("Accept", "text/html").GET());
  }

  private HttpResponse<String> send(String address, HttpRequest.Builder request) throws Exception {
    return browser.send(request.uri(at(address)).build(), BodyHandlers.ofString());
  }

  private HttpResponse<String> program(String method, String address, String type, String body)
      throws Exception {
    String credentials =
        Base64.getEncoder().encodeToString((SOMEBODY + ":" + SECRET).getBytes(UTF_8));
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(at(address))
                .header("Authorization", "Basic " + credentials)
                .header("Content-Type", type)
                .method(
                    method,
                    body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build(),
            BodyHandlers.ofString());
  }

  private HttpRequest.Builder form(Map<String, String> values) {
    var all = new LinkedHashMap<>(values);
    all.put("_csrf", token);
    return HttpRequest.newBuilder()
        .header("Content-Type", "application/x-www-form-urlencoded")
        .header("Accept", "text/html")
        .POST(BodyPublishers.ofString(encoded(all)));
  }

  private static String encoded(Map<String, String> values) {
    var parts = new ArrayList<String>();
    values.forEach((name, value) -> parts.add(name + "=" + URLEncoder.encode(value, UTF_8)));
    return String.join("&", parts);
  }

  private String token(String page) throws Exception {
    var found = TOKEN.matcher(get(page).body());
    assertThat(found.find()).as(page + " has a form").isTrue();
    return found.group(1);
  }

  private URI at(String address) {
    return URI.create("http://localhost:" + port + address);
  }

  private static String shortened(String text) {
    String line = text.replaceAll("\\s+", " ");
    return line.length() > 160 ? line.substring(0, 160) + "…" : line;
  }
}
