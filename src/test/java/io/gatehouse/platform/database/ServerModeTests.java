package io.gatehouse.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.jayway.jsonpath.JsonPath;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.mail.internet.MimeMessage;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The application as an organisation runs it: on its own PostgreSQL, on several nodes. */
@Tag("long")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ServerModeTests {

  private static final String PASSWORD = "correct horse battery";

  private static final String REGISTRATION =
      """
      {"values": {"name": "Queue Forecast", "users": "Call centre planners", "purpose": "Predicts how long callers wait.",
        "provenance": "built"}}""";
  private static final String DISMISSAL =
      """
      {"values": {"triage": "dismiss", "reason": "It is a spreadsheet, not an AI system."}}""";

  private final Visitor administrator = new Visitor("administrator", PASSWORD);

  @TempDir private Path data;
  private EmbeddedPostgres server;
  private RunningApplication one;
  private RunningApplication two;
  private Map<String, String> organisation;

  /** Both at once on an empty database, as a roll-out does. */
  @BeforeAll
  void startTwoNodes() throws Exception {
    server = EmbeddedPostgres.start();
    organisation = onDatabase("organisation");
    one = start(organisation);
    two = start(organisation);
  }

  @AfterAll
  void stop() throws Exception {
    one.close();
    two.close();
    server.close();
  }

  @Test
  void refusesInOneLineToStartWithoutAnAdministrator() throws Exception {
    var settings = new HashMap<>(onDatabase("nobody"));
    settings.keySet().removeIf(name -> name.startsWith("GATEHOUSE_ADMIN"));
    try (var node = start(settings)) {
      assertThat(node.exitValue()).isNotZero();
      assertThat(node.output())
          .containsOnlyOnce(
              "There is no administrator yet: set GATEHOUSE_ADMIN_EMAIL and"
                  + " GATEHOUSE_ADMIN_PASSWORD and start again.")
          .doesNotContain("\tat ");
    }
  }

  @Test
  void hasAnAdministratorAndNothingOfTheDemo() {
    assertThat(administrator.signsIn(one).headers().firstValue("Location")).hasValue(at(one, "/"));
    assertThat(administrator.looksAt(one, "/").statusCode()).isEqualTo(200);

    assertThat(administrator.looksAt(one, "/time").statusCode()).isEqualTo(404);
    assertThat(administrator.reads(one, "/api/v1/time").statusCode()).isEqualTo(404);
    assertThat(administrator.sends(one, "/api/v1/time/advance", "{\"by\": \"P1D\"}").statusCode())
        .isEqualTo(404);
    assertThat(new Visitor("developer", "developer").reads(one, "/api/v1/me").statusCode())
        .isEqualTo(401);
    assertThat(administrator.looksAt(one, "/people").body()).doesNotContain("demo.example");
    assertThat(administrator.reads(one, "/api/v1/systems").body()).contains("\"items\":[]");
    assertThat(data).isEmptyDirectory();
  }

  @Test
  void showsTheMailLogToAdministratorsOnly() {
    var reader = person("mail-reader", "developer");
    reader.signsIn(one);
    assertThat(administrator.looksAt(one, "/mail").statusCode()).isEqualTo(200);
    assertThat(reader.looksAt(one, "/mail").statusCode()).isEqualTo(403);
    assertThat(reader.reads(one, "/api/v1/mail").statusCode()).isEqualTo(403);
  }

  @Test
  void goesOnWithASessionWhenItsNodeDiesAndComesBack() throws Exception {
    var visitor = person("session-holder", "developer");
    visitor.signsIn(one);
    assertThat(visitor.looksAt(two, "/password").statusCode()).isEqualTo(200);
    one.kill();
    assertThat(visitor.looksAt(two, "/password").statusCode()).isEqualTo(200);
    one = start(organisation);
    assertThat(visitor.looksAt(one, "/password").statusCode()).isEqualTo(200);
  }

  @Test
  void completesATaskOnceWhenTwoDoAtOnceOnTwoNodes() throws Exception {
    var first = person("triage-1", "compliance-lead");
    var second = person("triage-2", "compliance-lead");
    for (int round = 0; round < 5; round++) {
      String key = registers(first, one);
      String task = "/api/v1/tasks/" + openTask(second, two, key) + "/complete";
      var together = new CyclicBarrier(2);
      var answers =
          Stream.of(
                  CompletableFuture.supplyAsync(() -> sends(first, one, task, together)),
                  CompletableFuture.supplyAsync(() -> sends(second, two, task, together)))
              .toList();
      assertThat(answers)
          .extracting(answer -> answer.join().statusCode())
          .containsExactlyInAnyOrder(204, 409);
      assertThat(first.reads(one, "/api/v1/cases/" + key + "/evidence/verify").body())
          .contains("\"whole\":true");
    }
  }

  @Test
  void sendsEachMailOnceFromTwoNodesWhereverTimeIsMoved() throws Exception {
    var smtp = new GreenMail(ServerSetup.SMTP.dynamicPort());
    smtp.start();
    var settings = new HashMap<>(onDatabase("chasing"));
    settings.put("SPRING_MAIL_HOST", "127.0.0.1");
    settings.put("SPRING_MAIL_PORT", String.valueOf(smtp.getSmtp().getPort()));
    settings.put("GATEHOUSE_TIME_MACHINE", "true");
    try (var here = start(settings);
        var there = start(settings)) {
      here.port();
      there.port();
      administrator.signsIn(here);
      assertThat(gives(here, "administrator", "compliance-lead")).isEqualTo(302);
      List<String> keys = Stream.generate(() -> registers(administrator, there)).limit(10).toList();

      var moved = administrator.sends(here, "/api/v1/time/advance", "{\"by\": \"P30D\"}");
      assertThat(moved.statusCode()).as(moved.body()).isEqualTo(200);
      await()
          .atMost(Duration.ofSeconds(10))
          .untilAsserted(
              () ->
                  assertThat(administrator.reads(there, "/api/v1/time").body().substring(0, 20))
                      .isEqualTo(
                          administrator.reads(here, "/api/v1/time").body().substring(0, 20)));
      moved = administrator.sends(there, "/api/v1/time/advance", "{\"by\": \"P30D\"}");
      assertThat(moved.statusCode()).as(moved.body()).isEqualTo(200);

      String sent = administrator.reads(here, "/api/v1/mail").body();
      List<Map<String, Object>> mails = JsonPath.read(sent, "$[*]");
      assertThat(mails)
          .extracting(mail -> mail.get("to") + " " + mail.get("about"))
          .doesNotHaveDuplicates();
      assertThat(keys).allSatisfy(key -> assertThat(sent).contains(key));
      assertThat(smtp.getReceivedMessages())
          .hasSameSizeAs(mails)
          .extracting(MimeMessage::getMessageID)
          .doesNotHaveDuplicates();
    } finally {
      smtp.stop();
    }
  }

  @Test
  void needsNoRightToChangeTheSchemaWhenAnotherRoleMigrates() throws Exception {
    var settings = new HashMap<>(onDatabase("separate"));
    Flyway.configure()
        .dataSource(settings.get("SPRING_DATASOURCE_URL"), "postgres", "")
        .javaMigrations(new EngineSchema())
        .load()
        .migrate();
    execute(
        "separate",
        "create role gatehouse_application login password 'unused'",
        "grant select, insert, update, delete on all tables in schema public to gatehouse_application",
        "grant usage on all sequences in schema public to gatehouse_application");
    settings.put("SPRING_DATASOURCE_USERNAME", "gatehouse_application");
    var withoutFlyway = new HashMap<>(settings);
    withoutFlyway.put("SPRING_FLYWAY_ENABLED", "false");
    try (var node = start(settings);
        var other = start(withoutFlyway)) {
      assertThat(administrator.signsIn(node).headers().firstValue("Location"))
          .hasValue(at(node, "/"));
      assertThat(gives(other, "administrator", "compliance-lead")).isEqualTo(302);
      String key = registers(administrator, other);
      String task = openTask(administrator, node, key);
      assertThat(
              administrator
                  .sends(node, "/api/v1/tasks/" + task + "/complete", DISMISSAL)
                  .statusCode())
          .isEqualTo(204);
    }
  }

  private Map<String, String> onDatabase(String name) throws SQLException {
    execute("postgres", "create database " + name);
    return Map.of(
        "SPRING_DATASOURCE_URL", server.getJdbcUrl("postgres", name).replaceFirst("\\?.*", ""),
        "SPRING_DATASOURCE_USERNAME", "postgres",
        "SPRING_DATASOURCE_PASSWORD", "unused",
        "GATEHOUSE_ADMIN_EMAIL", "first@organisation.example",
        "GATEHOUSE_ADMIN_PASSWORD", PASSWORD);
  }

  private void execute(String database, String... commands) throws SQLException {
    try (var connection = server.getDatabase("postgres", database).getConnection();
        var statement = connection.createStatement()) {
      for (String command : commands) {
        statement.execute(command);
      }
    }
  }

  private RunningApplication start(Map<String, String> environment) throws Exception {
    return RunningApplication.start(environment, data);
  }

  private static String at(RunningApplication node, String path) {
    return "http://localhost:" + node.port() + path;
  }

  /** Somebody whom the administrator adds, with a role. */
  private Visitor person(String account, String role) {
    administrator.signsIn(two);
    var added =
        administrator.submits(
            two,
            "/people/new",
            "/people",
            Map.of(
                "account", account,
                "displayName", account,
                "email", account + "@organisation.example",
                "password", PASSWORD));
    assertThat(added.statusCode()).as(added.body()).isEqualTo(302);
    assertThat(gives(two, account, role)).isEqualTo(302);
    return new Visitor(account, PASSWORD);
  }

  private int gives(RunningApplication node, String account, String role) {
    return administrator
        .submits(node, "/people/" + account, "/people/" + account + "/roles", Map.of("role", role))
        .statusCode();
  }

  private static String registers(Visitor visitor, RunningApplication node) {
    var started = visitor.sends(node, "/api/v1/processes/system-registration/start", REGISTRATION);
    assertThat(started.statusCode()).as(started.body()).isEqualTo(201);
    return JsonPath.read(started.body(), "$.businessKey");
  }

  private static String openTask(Visitor visitor, RunningApplication node, String key) {
    return JsonPath.read(visitor.reads(node, "/api/v1/cases/" + key).body(), "$.openTasks[0].id");
  }

  private static HttpResponse<String> sends(
      Visitor visitor, RunningApplication node, String task, CyclicBarrier together) {
    try {
      together.await();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
    return visitor.sends(node, task, DISMISSAL);
  }
}
