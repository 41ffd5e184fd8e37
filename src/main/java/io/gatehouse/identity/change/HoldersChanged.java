package io.gatehouse.identity.change;

import org.jspecify.annotations.Nullable;

/**
 * Somebody else may now do what a role does; published in the transaction of the change.
 *
 * @param systemId the one system concerned, or null for the organisation
 * @param by who changed it
 */
public record HoldersChanged(String role, @Nullable String systemId, String by) {}
