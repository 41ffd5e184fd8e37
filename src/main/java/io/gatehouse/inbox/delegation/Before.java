package io.gatehouse.inbox.delegation;

import org.jspecify.annotations.Nullable;

/**
 * Whose a task was before it was given away.
 *
 * @param holder null where it was offered to all who may take it
 * @param onBehalfOf for whom they had it, as their deputy
 */
public record Before(@Nullable String holder, @Nullable String onBehalfOf) {}
