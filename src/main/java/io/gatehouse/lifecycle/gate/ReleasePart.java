package io.gatehouse.lifecycle.gate;

import io.gatehouse.inventory.AiSystemView;
import io.gatehouse.inventory.page.SystemPagePart;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who may deploy which version of the system, on its page (A.6.2.5). */
@Component
class ReleasePart implements SystemPagePart {

  private final Releases releases;

  ReleasePart(Releases releases) {
    this.releases = releases;
  }

  @Override
  public String place() {
    return "aside";
  }

  @Override
  public String template() {
    return "lifecycle/release";
  }

  @Override
  public @Nullable Object contentFor(AiSystemView system, String account) {
    return releases.latest(system.id()).orElse(null);
  }
}
