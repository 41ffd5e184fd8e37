package io.gatehouse.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("long")
class EmbeddedModeTests {

  private static final String REGISTRATION =
      """
      {"values": {"name": "Queue Forecast", "users": "Call centre planners", "purpose": "Predicts how long callers wait.",
        "provenance": "built"}}\
      """;

  private static final String TYPED =
      """
      {"values": {"reason": "Asked the owner twice."}, "turn": 1}\
      """;

  private static final String TRIAGES = "compliance-lead";

  private final HttpClient http = HttpClient.newHttpClient();

  @Test
  void keepsItsDataAlsoWhenItIsKilled(@TempDir Path data) throws Exception {
    String key;
    String draft;
    try (var first = start(data)) {
      var started = post(first, "/api/v1/processes/system-registration/start", REGISTRATION);
      assertThat(started.statusCode()).as(started.body()).isEqualTo(201);
      key = started.body().replaceAll(".*\"(REG-[^\"]+)\".*", "$1");
      draft = "/api/v1/tasks/" + task(first, key) + "/draft";
      var typed = HttpRequest.newBuilder().PUT(HttpRequest.BodyPublishers.ofString(TYPED));
      assertThat(send(first, draft, TRIAGES, typed).statusCode()).isEqualTo(200);
      first.kill();
    }
    try (var second = start(data)) {
      var found = get(second, "/api/v1/cases/" + key);
      assertThat(found.statusCode()).as(found.body()).isEqualTo(200);
      assertThat(found.body()).contains("Triage registration");
      assertThat(get(second, "/api/v1/cases/" + key + "/evidence/verify").body())
          .contains("\"whole\":true");
      var kept = send(second, draft, TRIAGES, HttpRequest.newBuilder().GET());
      assertThat(kept.body()).contains("Asked the owner twice.");
    }
  }

  private String task(RunningApplication application, String key) throws Exception {
    var open = send(application, "/api/v1/tasks?q=" + key, TRIAGES, HttpRequest.newBuilder().GET());
    return open.body().replaceAll(".*?\"id\":\"([^\"]+)\".*", "$1");
  }

  @Test
  void takesUpAgainWhatItWasAtWhenItWasKilledWhileTimeMoved(@TempDir Path data) throws Exception {
    try (var first = start(data)) {
      post(first, "/api/v1/processes/system-registration/start", REGISTRATION);
      var move = http.sendAsync(advance(first, "P90D"), HttpResponse.BodyHandlers.ofString());
      await().atMost(Duration.ofMinutes(2)).until(() -> move.isDone() || mails(data) > 0);
      first.kill();
    }
    assertThat(execute(data, "update scheduled_tasks set picked = true, picked_by = 'the killed'"))
        .isPositive();
    try (var second = start(data)) {
      var moved = http.send(advance(second, "P30D"), HttpResponse.BodyHandlers.ofString());
      assertThat(moved.statusCode()).as(moved.body()).isEqualTo(200);
      assertThat(execute(data, "update scheduled_tasks set version = version where picked"))
          .isZero();
    }
  }

  /** A database that outlives its application can be asked directly. */
  private static int execute(Path data, String statement) throws Exception {
    try (var connection = DriverManager.getConnection(url(data), "postgres", "");
        var execution = connection.createStatement()) {
      return execution.executeUpdate(statement);
    }
  }

  private static int mails(Path data) throws Exception {
    try (var connection = DriverManager.getConnection(url(data), "postgres", "");
        var question = connection.createStatement();
        var answer = question.executeQuery("select count(*) from mail where state = 'sent'")) {
      answer.next();
      return answer.getInt(1);
    }
  }

  private static String url(Path data) throws IOException {
    var port = Files.readAllLines(data.resolve("postgres/postmaster.pid")).get(3).strip();
    return "jdbc:postgresql://localhost:" + port + "/postgres";
  }

  private static HttpRequest advance(RunningApplication application, String by) {
    return HttpRequest.newBuilder(
            URI.create("http://localhost:" + application.port() + "/api/v1/time/advance"))
        .header("Authorization", basic("administrator"))
        .header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofString("{\"by\": \"" + by + "\"}"))
        .build();
  }

  private static String basic(String account) {
    String credentials = account + ":" + account;
    return "Basic "
        + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void saysInOneLineThatAnotherOneRunsOnItsDirectory(@TempDir Path data) throws Exception {
    try (var first = start(data)) {
      first.port();
      try (var second = start(data)) {
        assertThat(second.exitValue()).isNotZero();
        assertThat(second.output()).contains("Another Gatehouse is running on");
        assertThat(second.output()).doesNotContain("\tat ");
      }
    }
  }

  private static RunningApplication start(Path data) throws IOException {
    return RunningApplication.start(data, "--gatehouse.demo.organisation=false");
  }

  private HttpResponse<String> get(RunningApplication application, String path) throws Exception {
    return send(application, path, "developer", HttpRequest.newBuilder().GET());
  }

  private HttpResponse<String> post(RunningApplication application, String path, String body)
      throws Exception {
    return send(
        application,
        path,
        "developer",
        HttpRequest.newBuilder().POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  private HttpResponse<String> send(
      RunningApplication application, String path, String account, HttpRequest.Builder request)
      throws Exception {
    return http.send(
        request
            .uri(URI.create("http://localhost:" + application.port() + path))
            .header("Authorization", basic(account))
            .header("Content-Type", "application/json")
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }
}
