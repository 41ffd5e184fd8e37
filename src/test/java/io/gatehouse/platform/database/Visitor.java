package io.gatehouse.platform.database;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Somebody with one browser, whose cookies any node of the host is shown, or with a program of
 * theirs.
 */
final class Visitor {

  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

  private final String account;
  private final String password;
  private final CookieManager cookies = new CookieManager();
  private final HttpClient browser = HttpClient.newBuilder().cookieHandler(cookies).build();
  private final HttpClient program = HttpClient.newHttpClient();

  Visitor(String account, String password) {
    this.account = account;
    this.password = password;
  }

  HttpResponse<String> signsIn(RunningApplication node) {
    cookies.getCookieStore().removeAll();
    return submits(node, "/sign-in", "/sign-in", Map.of("username", account, "password", password));
  }

  HttpResponse<String> looksAt(RunningApplication node, String path) {
    return send(browser, request(node, path).header("Accept", "text/html").GET());
  }

  /** Fills in the form of a page; answers what the server said to it, before any redirect. */
  HttpResponse<String> submits(
      RunningApplication node, String page, String form, Map<String, String> values) {
    var token = TOKEN.matcher(looksAt(node, page).body());
    if (!token.find()) {
      throw new AssertionError(page + " shows no form");
    }
    String body =
        values.entrySet().stream()
            .map(value -> value.getKey() + "=" + encoded(value.getValue()))
            .collect(Collectors.joining("&", "_csrf=" + encoded(token.group(1)) + "&", ""));
    return send(
        browser,
        request(node, form)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body)));
  }

  HttpResponse<String> reads(RunningApplication node, String path) {
    return send(program, asProgram(node, path).GET());
  }

  HttpResponse<String> sends(RunningApplication node, String path, String json) {
    return send(program, asProgram(node, path).POST(BodyPublishers.ofString(json)));
  }

  private HttpRequest.Builder asProgram(RunningApplication node, String path) {
    String credentials =
        Base64.getEncoder()
            .encodeToString((account + ":" + password).getBytes(StandardCharsets.UTF_8));
    return request(node, path)
        .header("Authorization", "Basic " + credentials)
        .header("Content-Type", "application/json");
  }

  private static HttpRequest.Builder request(RunningApplication node, String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + node.port() + path));
  }

  private static HttpResponse<String> send(HttpClient client, HttpRequest.Builder request) {
    try {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
