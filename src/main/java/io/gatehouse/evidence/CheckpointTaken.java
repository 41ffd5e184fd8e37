package io.gatehouse.evidence;

import java.time.Instant;

/**
 * What all chains end with was noted.
 *
 * @param heads how many chains there are
 * @param digest SHA-256 over all heads, in hexadecimal
 */
public record CheckpointTaken(Instant at, long heads, String digest) {}
