package io.gatehouse.escalation;

import java.time.Instant;

/**
 * That a step was taken towards somebody, and is written to them or still to be.
 *
 * @param due the deadline that it is about: of another one they hear again
 * @param level the rung, as {@link io.gatehouse.escalation.ladder.Step} counts it
 */
record StepTold(long id, String task, Instant due, int level, String reader, Instant taken) {}
