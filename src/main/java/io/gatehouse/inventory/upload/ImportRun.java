package io.gatehouse.inventory.upload;

import io.gatehouse.inventory.importing.ImportMapping;
import io.gatehouse.inventory.importing.ImportReport;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One file that somebody uploaded, and how far its import is. */
record ImportRun(
    String id,
    String fileName,
    boolean dryRun,
    String state,
    int rows,
    @Nullable ImportMapping mapping,
    ImportReport report,
    String by,
    Instant uploadedAt,
    @Nullable Instant finishedAt) {}
