package io.gatehouse.lifecycle.request;

import io.gatehouse.inventory.AiSystemView;
import io.gatehouse.inventory.page.SystemPagePart;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What this person may ask of the system's lifecycle case, on the system's page. */
@Component
class AskPart implements SystemPagePart {

  private final RequestRules rules;

  AskPart(RequestRules rules) {
    this.rules = rules;
  }

  /** The requests offered, by key. */
  record Offer(String systemId, List<String> types) {}

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
    List<String> types = rules.open(account, system).map(RequestType::key).toList();
    return types.isEmpty() ? null : new Offer(system.id(), types);
  }
}
