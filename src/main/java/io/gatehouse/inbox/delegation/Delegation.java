package io.gatehouse.inbox.delegation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody gave their task to somebody else.
 *
 * @param grounds on which the giver had it, and may have it again while they hold
 * @param note what they said when they gave it
 * @param begun whether the receiver has typed something since
 */
public record Delegation(
    String giver,
    Grounds grounds,
    String receiver,
    @Nullable String note,
    Instant at,
    boolean begun,
    Before before) {}
