package io.gatehouse.identity;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A person as the rest of the application sees them.
 *
 * @param manager the account of the manager
 * @param roles keys of all roles held, for the organisation or for a system
 */
public record Account(
    String name,
    String displayName,
    String email,
    @Nullable String manager,
    Set<String> roles,
    boolean active) {}
