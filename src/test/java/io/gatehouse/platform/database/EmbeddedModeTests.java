package io.gatehouse.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("long")
class EmbeddedModeTests {

  private static final String REGISTRATION =
      """
      {"values": {"name": "Queue Forecast", "users": "Call centre planners", "purpose": "Predicts how long callers wait.",
        "provenance": "built"}}""";

  private final HttpClient http = HttpClient.newHttpClient();

  @Test
  void keepsItsDataAlsoWhenItIsKilled(@TempDir Path data) throws Exception {
    String key;
    try (var first = start(data)) {
      var started = post(first, "/api/v1/processes/system-registration/start", REGISTRATION);
      assertThat(started.statusCode()).as(started.body()).isEqualTo(201);
      key = started.body().replaceAll(".*\"(REG-[^\"]+)\".*", "$1");
      first.kill();
    }
    try (var second = start(data)) {
      var found = get(second, "/api/v1/cases/" + key);
      assertThat(found.statusCode()).as(found.body()).isEqualTo(200);
      assertThat(found.body()).contains("Triage registration");
      assertThat(get(second, "/api/v1/cases/" + key + "/evidence/verify").body())
          .contains("\"whole\":true");
    }
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
    return send(application, path, HttpRequest.newBuilder().GET());
  }

  private HttpResponse<String> post(RunningApplication application, String path, String body)
      throws Exception {
    return send(
        application,
        path,
        HttpRequest.newBuilder().POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  private HttpResponse<String> send(
      RunningApplication application, String path, HttpRequest.Builder request) throws Exception {
    String credentials =
        Base64.getEncoder().encodeToString("developer:developer".getBytes(StandardCharsets.UTF_8));
    return http.send(
        request
            .uri(URI.create("http://localhost:" + application.port() + path))
            .header("Authorization", "Basic " + credentials)
            .header("Content-Type", "application/json")
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }
}
