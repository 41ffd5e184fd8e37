package io.gatehouse.browser;

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
import java.util.Map;

/** What stands ready before somebody looks: brought about by one account over REST. */
final class Api {

  private final APIRequestContext requests;

  Api(Playwright playwright, String address, String account) {
    requests =
        playwright
            .request()
            .newContext(
                new NewContextOptions()
                    .setBaseURL(address)
                    .setHttpCredentials(
                        new HttpCredentials(account, account).setSend(HttpCredentialsSend.ALWAYS)));
  }

  /** A moderate system, built here, in design and owned by {@code system-owner}; its reference. */
  String systemInDesign(String name) {
    String csv =
        "name,organisation,stage,provenance,riskClass,purpose,owner\n%s,Post office,design,built,moderate,Sorts letters.,system-owner\n"
            .formatted(name);
    var file = new FilePayload("inventory.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8));
    post(
        "/api/v1/systems/import",
        RequestOptions.create().setMultipart(FormData.create().set("file", file)));
    return get("/api/v1/systems?q=" + name.replace(" ", "%20"))
        .getAsJsonArray("items")
        .get(0)
        .getAsJsonObject()
        .get("id")
        .getAsString();
  }

  /** Asks for the system's next gate; the key of its case. */
  String gateOf(String system) {
    return post(
            "/api/v1/systems/" + system + "/requests",
            RequestOptions.create()
                .setData(Map.of("type", "gate", "reason", "The design is ready for the gate.")))
        .get("businessKey")
        .getAsString();
  }

  JsonObject get(String path) {
    return answer(requests.get(path));
  }

  JsonObject post(String path, RequestOptions options) {
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
}
