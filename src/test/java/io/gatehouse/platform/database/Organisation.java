package io.gatehouse.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;

/** Who runs the application: a database server, an administrator, and the people whom they add. */
class Organisation implements AutoCloseable {

  private static final String PASSWORD = "correct horse battery";

  private static final String REGISTRATION =
      """
      {"values": {"name": "Queue Forecast", "users": "Call centre planners", "purpose": "Predicts how long callers wait.",
        "provenance": "built"}}\
      """;

  static final String DISMISSAL =
      """
      {"values": {"triage": "dismiss", "reason": "It is a spreadsheet, not an AI system."}}\
      """;

  final Visitor administrator = new Visitor("administrator", PASSWORD);
  private final EmbeddedPostgres server;
  private final Path data;

  Organisation(Path data) throws IOException {
    this.data = data;
    server = EmbeddedPostgres.start();
  }

  /** The settings of a node on a new database. */
  Map<String, String> onDatabase(String name) throws SQLException {
    execute("postgres", "create database " + name);
    return Map.of(
        "SPRING_DATASOURCE_URL", server.getJdbcUrl("postgres", name).replaceFirst("\\?.*", ""),
        "SPRING_DATASOURCE_USERNAME", "postgres",
        "SPRING_DATASOURCE_PASSWORD", "unused",
        "GATEHOUSE_ADMIN_EMAIL", "first@organisation.example",
        "GATEHOUSE_ADMIN_PASSWORD", PASSWORD);
  }

  void execute(String database, String... commands) throws SQLException {
    try (var connection = server.getDatabase("postgres", database).getConnection();
        var statement = connection.createStatement()) {
      for (String command : commands) {
        statement.execute(command);
      }
    }
  }

  RunningApplication start(Map<String, String> environment) throws Exception {
    return RunningApplication.start(environment, data);
  }

  /** Somebody whom the administrator adds, with a role. */
  Visitor person(RunningApplication node, String account, String role) {
    administrator.signsIn(node);
    var added =
        administrator.submits(
            node,
            "/people/new",
            "/people",
            Map.of(
                "account", account,
                "displayName", account,
                "email", account + "@organisation.example",
                "password", PASSWORD));
    assertThat(added.statusCode()).as(added.body()).isEqualTo(302);
    assertThat(gives(node, account, role)).isEqualTo(302);
    return new Visitor(account, PASSWORD);
  }

  int gives(RunningApplication node, String account, String role) {
    return administrator
        .submits(node, "/people/" + account, "/people/" + account + "/roles", Map.of("role", role))
        .statusCode();
  }

  static String registers(Visitor visitor, RunningApplication node) {
    var started = visitor.sends(node, "/api/v1/processes/system-registration/start", REGISTRATION);
    assertThat(started.statusCode()).as(started.body()).isEqualTo(201);
    return JsonPath.read(started.body(), "$.businessKey");
  }

  static String openTask(Visitor visitor, RunningApplication node, String key) {
    return JsonPath.read(visitor.reads(node, "/api/v1/cases/" + key).body(), "$.openTasks[0].id");
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
