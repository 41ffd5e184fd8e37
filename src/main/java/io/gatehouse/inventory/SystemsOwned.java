package io.gatehouse.inventory;

import io.gatehouse.identity.editing.OwnedSystems;
import java.util.Collection;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The systems in use that name somebody as their owner, or that they own by role. */
@Component
@Transactional(readOnly = true)
class SystemsOwned implements OwnedSystems {

  private static final int SHOWN = 10;

  private final AiSystems systems;

  SystemsOwned(AiSystems systems) {
    this.systems = systems;
  }

  @Override
  public Owned of(String account, Collection<String> held) {
    return new Owned(
        systems.countOwned(account, held),
        systems.owned(account, held, Limit.of(SHOWN)).stream()
            .map(AiSystem::view)
            .map(system -> new One(system.id(), system.name()))
            .toList());
  }
}
