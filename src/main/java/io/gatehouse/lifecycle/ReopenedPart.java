package io.gatehouse.lifecycle;

import io.gatehouse.inventory.AiSystemView;
import io.gatehouse.inventory.page.SystemPagePart;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says on a re-opened system's page which version stays in operation meanwhile. */
@Component
class ReopenedPart implements SystemPagePart {

  private static final Set<String> BEFORE_OPERATION =
      Set.of("design", "development", "verification", "deployment");

  private final AiSystemLifecycle lifecycle;

  ReopenedPart(AiSystemLifecycle lifecycle) {
    this.lifecycle = lifecycle;
  }

  @Override
  public String place() {
    return "aside";
  }

  @Override
  public String template() {
    return "lifecycle/reopened";
  }

  @Override
  public @Nullable Object contentFor(AiSystemView system, String account) {
    return BEFORE_OPERATION.contains(system.stage()) && lifecycle.wasEverInUse(system.id())
        ? system
        : null;
  }
}
