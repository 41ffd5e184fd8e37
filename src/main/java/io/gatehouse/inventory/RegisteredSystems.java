package io.gatehouse.inventory;

import io.gatehouse.identity.editing.RoleScopes;
import org.springframework.stereotype.Component;

/** A role is held for a system of the register. */
@Component
class RegisteredSystems implements RoleScopes {

  private final AiSystems systems;

  RegisteredSystems(AiSystems systems) {
    this.systems = systems;
  }

  @Override
  public boolean isSystem(String systemId) {
    return systems.existsById(systemId);
  }
}
