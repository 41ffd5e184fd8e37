package io.gatehouse.identity.editing;

/** What a role can be held for, beside the whole organisation; told by the register of systems. */
public interface RoleScopes {

  boolean isSystem(String systemId);
}
