package io.gatehouse.incident.page;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An incident as the register lists it.
 *
 * @param met reports that went out in time
 * @param missed reports that went out late
 * @param overdue reports that are owed still and late
 * @param running reports that are owed, those among them
 */
record IncidentRow(
    String key,
    String what,
    @Nullable String systemId,
    @Nullable String systemName,
    @Nullable String version,
    @Nullable Integer severity,
    boolean serious,
    String state,
    boolean drill,
    String reportedBy,
    Instant reportedAt,
    Instant awareAt,
    @Nullable Instant containedAt,
    @Nullable Instant endedAt,
    int met,
    int missed,
    int overdue,
    int running) {}
