package io.gatehouse.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.GatehouseTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a browser is told through a reverse proxy that speaks https, and without one. */
@GatehouseTest
class ProxyTests {

  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

  @LocalServerPort private int port;

  private final HttpClient http = HttpClient.newHttpClient();

  @Test
  void keepsTheSessionToHttpsWhereTheBrowserCameByIt() throws Exception {
    var page = get("/sign-in", "", "https");
    assertThat(cookie(page)).contains("; Secure", "; HttpOnly", "; SameSite=Lax", "; Path=/");
    assertThat(page.headers().firstValue("Strict-Transport-Security").orElse(""))
        .startsWith("max-age=31536000");
    var signedIn = signIn(page, "https");
    assertThat(cookie(signedIn)).contains("; Secure", "; HttpOnly", "; SameSite=Lax");
    assertThat(location(signedIn)).isEqualTo("https://gatehouse.example/");
    assertThat(location(get("/systems", "", "https")))
        .isEqualTo("https://gatehouse.example/sign-in");
  }

  @Test
  void worksWithoutHttpsForTryingOut() throws Exception {
    var page = get("/sign-in", "", "http");
    assertThat(cookie(page)).contains("; HttpOnly", "; SameSite=Lax").doesNotContain("Secure");
    assertThat(page.headers().firstValue("Strict-Transport-Security")).isEmpty();
  }

  @Test
  void givesAnotherSessionToWhoSignsIn() throws Exception {
    var page = get("/sign-in", "", "http");
    var signedIn = signIn(page, "http");
    assertThat(id(signedIn)).isNotEqualTo(id(page));
    assertThat(get("/password", id(signedIn), "http").statusCode()).isEqualTo(200);
    assertThat(location(get("/password", id(page), "http"))).endsWith("/sign-in");
  }

  @Test
  void takesNoSessionThatItDidNotGive() throws Exception {
    var page = get("/sign-in", "GATEHOUSE=Y2hvc2VuLWJ5LXNvbWVib2R5LWVsc2U", "http");
    assertThat(id(page)).isNotEqualTo("GATEHOUSE=Y2hvc2VuLWJ5LXNvbWVib2R5LWVsc2U");
  }

  private HttpResponse<String> signIn(HttpResponse<String> page, String scheme) throws Exception {
    var token = TOKEN.matcher(page.body());
    assertThat(token.find()).isTrue();
    return http.send(
        request("/sign-in", id(page), scheme)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(
                BodyPublishers.ofString(
                    "username=developer&password=developer&_csrf=" + token.group(1)))
            .build(),
        BodyHandlers.ofString());
  }

  private HttpResponse<String> get(String path, String cookie, String scheme) throws Exception {
    return http.send(request(path, cookie, scheme).GET().build(), BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(String path, String cookie, String scheme) {
    var request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .header("X-Forwarded-Proto", scheme)
            .header("X-Forwarded-Host", "gatehouse.example");
    return cookie.isEmpty() ? request : request.header("Cookie", cookie);
  }

  private static String cookie(HttpResponse<?> answer) {
    return answer.headers().firstValue("Set-Cookie").orElse("");
  }

  private static String id(HttpResponse<?> answer) {
    return cookie(answer).replaceFirst(";.*", "");
  }

  private static String location(HttpResponse<?> answer) {
    return answer.headers().firstValue("Location").orElse("");
  }
}
