package io.gatehouse.lifecycle.request;

import io.gatehouse.inbox.cases.CaseFile;
import io.gatehouse.inbox.cases.Cases;
import io.gatehouse.inventory.AiSystemView;
import io.gatehouse.inventory.page.SystemPagePart;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What this person may ask of the system's lifecycle case, on the system's page. */
@Component
class AskPart implements SystemPagePart {

  /** The processes that answer a message: while one runs, there is nothing to ask for. */
  private static final Map<String, String> ANSWERS =
      Map.of("gate-requested", "gate-review", "review-requested", "periodic-review");

  private final RequestRules rules;
  private final Cases cases;

  AskPart(RequestRules rules, Cases cases) {
    this.rules = rules;
    this.cases = cases;
  }

  /**
   * @param types the requests offered, by key
   * @param running the cases that stand in place of requests, by their process
   */
  record Offer(String systemId, List<String> types, Map<String, String> running) {}

  @Override
  public String place() {
    return "actions";
  }

  @Override
  public String template() {
    return "lifecycle/ask";
  }

  @Override
  public @Nullable Object contentFor(AiSystemView system, String account) {
    List<RequestType> open = rules.open(account, system).toList();
    if (open.isEmpty()) {
      return null;
    }
    Map<String, String> running = running(system);
    List<String> types =
        open.stream()
            .filter(type -> !running.containsKey(answer(type, system)))
            .map(RequestType::key)
            .toList();
    return new Offer(system.id(), types, running);
  }

  private static String answer(RequestType type, AiSystemView system) {
    return ANSWERS.getOrDefault(type.message(system.stage()), "");
  }

  private Map<String, String> running(AiSystemView system) {
    return cases.ofSystem(system.id()).stream()
        .filter(file -> file.open() && ANSWERS.containsValue(file.process()))
        .collect(Collectors.toMap(CaseFile::process, CaseFile::key, (newer, older) -> newer));
  }
}
