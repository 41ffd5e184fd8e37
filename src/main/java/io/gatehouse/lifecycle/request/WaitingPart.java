package io.gatehouse.lifecycle.request;

import io.gatehouse.inventory.AiSystemView;
import io.gatehouse.inventory.page.SystemPagePart;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What was asked and waits, or came to be refused, on the system's page. */
@Component
class WaitingPart implements SystemPagePart {

  private final Requests requests;

  WaitingPart(Requests requests) {
    this.requests = requests;
  }

  @Override
  public String place() {
    return "main";
  }

  @Override
  public String template() {
    return "lifecycle/waiting";
  }

  @Override
  public @Nullable Object contentFor(AiSystemView system, String account) {
    List<SystemRequest.View> asked = requests.undelivered(system.id());
    return asked.isEmpty() ? null : asked;
  }
}
