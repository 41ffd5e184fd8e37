package io.gatehouse.inventory.classification;

import java.time.Instant;

/** A system came to a stage. */
public record StageEntry(String stage, Instant at, String by) {}
