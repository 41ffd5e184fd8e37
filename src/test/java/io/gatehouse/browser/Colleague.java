package io.gatehouse.browser;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.APIRequest.NewContextOptions;
import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.HttpCredentials;
import com.microsoft.playwright.options.HttpCredentialsSend;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One account at work over REST, so that others find something when they look. */
final class Colleague implements AutoCloseable {

  private static final String REASON = "The evidence is complete and holds.";

  private final APIRequestContext requests;

  Colleague(Playwright playwright, String address, String account) {
    requests =
        playwright
            .request()
            .newContext(
                new NewContextOptions()
                    .setBaseURL(address)
                    .setHttpCredentials(
                        new HttpCredentials(account, account).setSend(HttpCredentialsSend.ALWAYS)));
  }

  /** A moderate system, built here and owned by {@code system-owner}; its reference. */
  String importsSystem(String name, String stage) {
    String csv =
        "name,organisation,stage,provenance,riskClass,purpose,owner\n%s,Post office,%s,built,moderate,Sorts letters.,system-owner\n"
            .formatted(name, stage);
    var file = new FilePayload("inventory.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8));
    post(
        "/api/v1/systems/import",
        RequestOptions.create().setMultipart(FormData.create().set("file", file)));
    return only(get("/api/v1/systems?q=" + name.replace(" ", "%20"))).get("id").getAsString();
  }

  /** Asks something for a system, such as its next gate; the key of the case that it reaches. */
  String asksFor(String type, String system) {
    return send(
            "/api/v1/systems/" + system + "/requests",
            Map.of("type", type, "reason", "It is ready to be looked at."))
        .get("businessKey")
        .getAsString();
  }

  String starts(String process, Map<String, Object> values) {
    return send("/api/v1/processes/" + process + "/start", Map.of("values", values))
        .get("businessKey")
        .getAsString();
  }

  /** The id of the one task that this account is shown of a case. */
  String task(String caseKey) {
    return only(get("/api/v1/tasks?q=" + caseKey)).get("id").getAsString();
  }

  void claims(String task) {
    send("/api/v1/tasks/" + task + "/claim", Map.of());
  }

  void completes(String task, Map<String, Object> values) {
    send("/api/v1/tasks/" + task + "/complete", Map.of("values", values));
  }

  /** Says in words what there is for each item that the gate asks for. */
  void assemblesEvidence(String task) {
    List<Object> items = new ArrayList<>();
    for (JsonElement item :
        get("/api/v1/tasks/" + task).getAsJsonObject("values").getAsJsonArray("items")) {
      items.add(
          Map.of(
              "title",
              item.getAsJsonObject().get("title").getAsString(),
              "iso",
              item.getAsJsonObject().get("iso").getAsString(),
              "answer",
              "text",
              "text",
              "See the design paper, which says it at length."));
    }
    completes(task, Map.of("version", "1.0", "items", items));
  }

  void recommendsToPass(String task) {
    completes(task, Map.of("recommendation", "pass", "findings", REASON));
  }

  void withdraws(String caseKey) {
    send("/api/v1/cases/" + caseKey + "/requests", Map.of("type", "withdraw", "reason", REASON));
  }

  /** Lets time pass and whatever falls due be done; for the administrator. */
  void waits(String period) {
    send("/api/v1/time/advance", Map.of("by", period));
  }

  private static JsonObject only(JsonObject page) {
    var items = page.getAsJsonArray("items");
    if (items.size() != 1) {
      throw new AssertionError("One was to be found, not " + items);
    }
    return items.get(0).getAsJsonObject();
  }

  private JsonObject get(String path) {
    return answer(requests.get(path));
  }

  private JsonObject send(String path, Map<String, Object> body) {
    return post(
        path,
        RequestOptions.create()
            .setHeader("Content-Type", "application/json")
            .setData(new Gson().toJson(body)));
  }

  private JsonObject post(String path, RequestOptions options) {
    return answer(requests.post(path, options));
  }

  private static JsonObject answer(APIResponse response) {
    if (!response.ok()) {
      throw new AssertionError(
          "%s answers %d: %s".formatted(response.url(), response.status(), response.text()));
    }
    String body = response.text();
    return body.isEmpty() ? new JsonObject() : JsonParser.parseString(body).getAsJsonObject();
  }

  @Override
  public void close() {
    requests.dispose();
  }
}
