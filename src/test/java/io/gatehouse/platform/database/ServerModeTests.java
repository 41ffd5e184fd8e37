package io.gatehouse.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
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

  @TempDir private Path data;
  private Organisation organisation;
  private Visitor administrator;
  private Map<String, String> environment;
  private RunningApplication one;
  private RunningApplication two;

  /** Both at once on an empty database, as a roll-out does. */
  @BeforeAll
  void startTwoNodes() throws Exception {
    organisation = new Organisation(data);
    administrator = organisation.administrator;
    environment = organisation.onDatabase("organisation");
    one = organisation.start(environment);
    two = organisation.start(environment);
  }

  @AfterAll
  void stop() throws Exception {
    one.close();
    two.close();
    organisation.close();
  }

  @Test
  void refusesInOneLineToStartWithoutAnAdministrator() throws Exception {
    var settings = new HashMap<>(organisation.onDatabase("nobody"));
    settings.keySet().removeIf(name -> name.startsWith("GATEHOUSE_ADMIN"));
    try (var node = organisation.start(settings)) {
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
    var reader = organisation.person(two, "mail-reader", "developer");
    reader.signsIn(one);
    assertThat(administrator.looksAt(one, "/mail").statusCode()).isEqualTo(200);
    assertThat(reader.looksAt(one, "/mail").statusCode()).isEqualTo(403);
    assertThat(reader.reads(one, "/api/v1/mail").statusCode()).isEqualTo(403);
  }

  @Test
  void goesOnWithASessionWhenItsNodeDiesAndComesBack() throws Exception {
    var visitor = organisation.person(two, "session-holder", "developer");
    visitor.signsIn(one);
    assertThat(visitor.looksAt(two, "/password").statusCode()).isEqualTo(200);
    one.kill();
    assertThat(visitor.looksAt(two, "/password").statusCode()).isEqualTo(200);
    one = organisation.start(environment);
    assertThat(visitor.looksAt(one, "/password").statusCode()).isEqualTo(200);
  }

  @Test
  void completesATaskOnceWhenTwoDoAtOnceOnTwoNodes() throws Exception {
    var first = organisation.person(two, "triage-1", "compliance-lead");
    var second = organisation.person(two, "triage-2", "compliance-lead");
    for (int round = 0; round < 5; round++) {
      String key = Organisation.registers(first, one);
      String task = "/api/v1/tasks/" + Organisation.openTask(second, two, key) + "/complete";
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
  void needsNoRightToChangeTheSchemaWhenAnotherRoleMigrates() throws Exception {
    var settings = new HashMap<>(organisation.onDatabase("separate"));
    Flyway.configure()
        .dataSource(settings.get("SPRING_DATASOURCE_URL"), "postgres", "")
        .javaMigrations(new EngineSchema())
        .load()
        .migrate();
    organisation.execute(
        "separate",
        "create role gatehouse_application login password 'unused'",
        "grant select, insert, update, delete on all tables in schema public to"
            + " gatehouse_application",
        "grant usage on all sequences in schema public to gatehouse_application");
    settings.put("SPRING_DATASOURCE_USERNAME", "gatehouse_application");
    var withoutFlyway = new HashMap<>(settings);
    withoutFlyway.put("SPRING_FLYWAY_ENABLED", "false");
    try (var node = organisation.start(settings);
        var other = organisation.start(withoutFlyway)) {
      assertThat(administrator.signsIn(node).headers().firstValue("Location"))
          .hasValue(at(node, "/"));
      assertThat(organisation.gives(other, "administrator", "compliance-lead")).isEqualTo(302);
      String key = Organisation.registers(administrator, other);
      String task = Organisation.openTask(administrator, node, key);
      assertThat(
              administrator
                  .sends(node, "/api/v1/tasks/" + task + "/complete", Organisation.DISMISSAL)
                  .statusCode())
          .isEqualTo(204);
    }
  }

  private static String at(RunningApplication node, String path) {
    return "http://localhost:" + node.port() + path;
  }

  private static HttpResponse<String> sends(
      Visitor visitor, RunningApplication node, String task, CyclicBarrier together) {
    try {
      together.await();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
    return visitor.sends(node, task, Organisation.DISMISSAL);
  }
}
