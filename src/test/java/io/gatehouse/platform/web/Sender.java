package io.gatehouse.platform.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.Socket;
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
import java.util.Map;
import java.util.regex.Pattern;

/** Somebody who sends anything: with a browser's session, as a program, and byte by byte. */
class Sender {

  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

  private final int port;
  private final String account;
  private final String password;
  private final HttpClient browser =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
  private String token;

  Sender(int port, String account, String password) throws Exception {
    this.port = port;
    this.account = account;
    this.password = password;
    token = token("/sign-in");
    send("/sign-in", form(Map.of("username", account, "password", password)));
    token = token("/password");
  }

  String token() {
    return token;
  }

  HttpResponse<String> get(String address) throws Exception {
    return send(address, HttpRequest.newBuilder().header("Accept", "text/html").GET());
  }

  HttpResponse<String> send(String address, HttpRequest.Builder request) throws Exception {
    return browser.send(request.uri(at(address)).build(), BodyHandlers.ofString());
  }

  HttpResponse<String> program(String method, String address, String type, String body)
      throws Exception {
    String credentials =
        Base64.getEncoder().encodeToString((account + ":" + password).getBytes(UTF_8));
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

  HttpRequest.Builder form(Map<String, String> values) {
    var all = new LinkedHashMap<>(values);
    all.put("_csrf", token);
    return HttpRequest.newBuilder()
        .header("Content-Type", "application/x-www-form-urlencoded")
        .header("Accept", "text/html")
        .POST(BodyPublishers.ofString(encoded(all)));
  }

  static String encoded(Map<String, String> values) {
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

  /** The first line of the answer. */
  String raw(String request) throws IOException {
    try (var socket = new Socket("localhost", port)) {
      socket.getOutputStream().write(request.getBytes(UTF_8));
      return new String(socket.getInputStream().readAllBytes(), UTF_8)
          .lines()
          .findFirst()
          .orElse("");
    }
  }
}
