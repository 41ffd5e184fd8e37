package io.gatehouse.inbox.work;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the address of a finished task shows. */
record ClosedView(
    String name,
    String processName,
    String caseKey,
    @Nullable String by,
    Instant at,
    boolean completed,
    @Nullable String nextTask) {}
