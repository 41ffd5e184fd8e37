package io.gatehouse.platform.engine;

import org.jspecify.annotations.Nullable;

/**
 * A step failed at its last try; published in the transaction that records it.
 *
 * @param process absent for the engine's own work, as step and case
 */
record JobGivenUp(
    String incident,
    @Nullable String process,
    @Nullable String step,
    @Nullable String caseKey,
    @Nullable String error) {}
