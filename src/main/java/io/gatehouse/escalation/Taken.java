package io.gatehouse.escalation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a step that ran leaves behind.
 *
 * @param next when the next one is to run; null where the chase is over
 */
record Taken(ChaseState state, @Nullable Instant next) {}
