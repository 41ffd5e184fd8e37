package io.gatehouse.platform.operation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A step of a case that failed at every try, so that the case stands still.
 *
 * @param id of the engine's incident
 * @param process absent for work of the engine itself, as step and case
 * @param error what the last try said
 */
record StuckStep(
    String id,
    @Nullable String process,
    @Nullable String step,
    @Nullable String caseKey,
    @Nullable String error,
    Instant since) {}
