package io.gatehouse.identity.permission;

import io.gatehouse.identity.Role;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/** Who may use an endpoint. */
public record Audience(boolean withoutSigningIn, boolean withoutRole, Set<Role> roles) {

  static final Audience PUBLIC = new Audience(true, true, EnumSet.allOf(Role.class));
  static final Audience EVERYBODY = new Audience(false, true, EnumSet.allOf(Role.class));

  static Audience of(Role first, Role... more) {
    return new Audience(false, false, EnumSet.of(first, more));
  }

  static Audience allBut(Role role) {
    return new Audience(false, false, EnumSet.complementOf(EnumSet.of(role)));
  }

  /** Also whoever holds no role, as somebody may who manages others. */
  Audience orNone() {
    return new Audience(withoutSigningIn, true, roles);
  }

  /** Whether an active person with these roles belongs to it. */
  public boolean includes(Collection<String> held) {
    return held.isEmpty()
        ? withoutRole
        : roles.stream().anyMatch(role -> held.contains(role.key()));
  }
}
