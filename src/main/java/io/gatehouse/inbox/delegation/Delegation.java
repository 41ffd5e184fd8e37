package io.gatehouse.inbox.delegation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody gave their task to somebody else.
 *
 * @param note what they said when they gave it
 * @param begun whether the receiver has typed something since
 */
public record Delegation(
    String giver, String receiver, @Nullable String note, Instant at, boolean begun) {}
