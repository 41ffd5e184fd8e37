package io.gatehouse.story;

import com.fasterxml.jackson.databind.JsonNode;
import io.gatehouse.story.Door.Answer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One person of the organisation, doing things through the application's own doors. */
record Actor(String account, Door door) {

  String starts(String process, Map<String, Object> values) {
    return triesToStart(process, values).ok().body().get("businessKey").asText();
  }

  Answer triesToStart(String process, Map<String, Object> values) {
    return door.send(account, "/api/v1/processes/" + process + "/start", Map.of("values", values));
  }

  /** Completes the open task of that name in the case. */
  void completes(String caseKey, String task, Map<String, Object> values) {
    tries(caseKey, task, values).ok();
  }

  Answer tries(String caseKey, String task, Map<String, Object> values) {
    return act(caseKey, task, "complete", Map.of("values", values));
  }

  Answer claims(String caseKey, String task) {
    return act(caseKey, task, "claim", Map.of());
  }

  Answer gives(String caseKey, String task, Actor to) {
    return act(caseKey, task, "delegate", Map.of("to", to.account()));
  }

  private Answer act(String caseKey, String task, String what, Map<String, Object> body) {
    String id =
        listed(caseKey, task)
            .map(item -> item.get("id").asText())
            .orElseThrow(
                () -> new AssertionError(account + " is not shown " + task + " of " + caseKey));
    return door.send(account, "/api/v1/tasks/" + id + "/" + what, body);
  }

  /** Says when they are away, and who stands in for them. */
  void isAway(LocalDate from, LocalDate to, Actor deputy) {
    door.submit(
        account,
        "/away",
        Map.of("from", from.toString(), "to", to.toString(), "deputy", deputy.account()));
  }

  /** The page of a task. */
  String reads(String caseKey, String task) {
    return door.page(account, "/tasks/" + listed(caseKey, task).orElseThrow().get("id").asText());
  }

  boolean isOffered(String caseKey, String task) {
    return listed(caseKey, task).filter(item -> !item.hasNonNull("excluded")).isPresent();
  }

  /** Why it is not for them, though it is in their inbox. */
  String isToldWhyNot(String caseKey, String task) {
    return listed(caseKey, task).orElseThrow().get("excluded").asText();
  }

  /** Gives a text for each item that the gate asks for. */
  void assemblesEvidence(String gate, String version) {
    JsonNode items = isShown(gate, "Assemble evidence").get("items");
    List<Map<String, Object>> rows = new ArrayList<>();
    for (JsonNode item : items) {
      Map<String, Object> row = new HashMap<>();
      row.put("title", item.get("title").asText());
      row.put("iso", item.get("iso").asText());
      row.put("answer", "text");
      row.put("text", "See the report that was written for this item.");
      rows.add(row);
    }
    completes(gate, "Assemble evidence", Map.of("version", version, "items", rows));
  }

  void recommends(String gate, String recommendation) {
    completes(
        gate,
        "Review evidence",
        Map.of("recommendation", recommendation, "findings", "Nothing stands against it."));
  }

  /** Decides, and says what the gate asks for besides: who deploys it, what it means for users. */
  void decides(String gate, Map<String, Object> values) {
    Map<String, Object> decision = new HashMap<>(values);
    String name = isShown(gate, "Decide on gate").get("gate").asText();
    String answer = values.get("decision").toString();
    if (answer.startsWith("passed") && name.equals("deployment")) {
      decision.put("deployer", "developer");
    }
    if (answer.equals("refused") && !name.equals("retirement")) {
      decision.put("usersEffect", Words.USERS_EFFECT);
    }
    completes(gate, "Decide on gate", decision);
  }

  /** What the form of a task shows. */
  JsonNode isShown(String caseKey, String task) {
    String id = listed(caseKey, task).orElseThrow().get("id").asText();
    return door.read(account, "/api/v1/tasks/" + id).ok().body().get("values");
  }

  Answer asksFor(String systemId, String type) {
    return door.send(
        account,
        "/api/v1/systems/" + systemId + "/requests",
        Map.of("type", type, "reason", "It is time to ask for it."));
  }

  /** The key of the case that the request starts or reaches. */
  String reaches(String systemId, String type) {
    return asksFor(systemId, type).ok().body().get("businessKey").asText();
  }

  void withdraws(String caseKey) {
    triesToWithdraw(caseKey).ok();
  }

  Answer triesToWithdraw(String caseKey) {
    return door.send(
        account,
        "/api/v1/cases/" + caseKey + "/requests",
        Map.of("type", "withdraw", "reason", "It was opened by mistake."));
  }

  private Optional<JsonNode> listed(String caseKey, String task) {
    String after = "";
    do {
      JsonNode page =
          door.read(account, "/api/v1/tasks?size=100&q={q}&after={after}", caseKey, after)
              .ok()
              .body();
      for (JsonNode item : page.get("items")) {
        if (item.get("case").asText().equals(caseKey) && item.get("name").asText().equals(task)) {
          return Optional.of(item);
        }
      }
      after = page.hasNonNull("next") ? page.get("next").asText() : "";
    } while (!after.isEmpty());
    return Optional.empty();
  }

  /** The inbox as it shows the tasks of a case. */
  String inboxPage(String caseKey) {
    return door.page(account, "/?q=" + caseKey);
  }
}
