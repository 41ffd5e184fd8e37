package io.gatehouse.evidence.checkpoint;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What all chains end with was noted.
 *
 * @param before when that was done the last time; null the first time
 * @param heads how many chains there are
 * @param digest SHA-256 over all heads, in hexadecimal
 */
public record CheckpointTaken(Instant at, @Nullable Instant before, long heads, String digest) {}
